using System.Globalization;
using Presentations.Domain.Scheduling;
using Presentations.Web.Shell;

namespace Presentations.Web.Features.Scheduling;

/// <content>What the pages of the schedule show.</content>
public sealed partial class ShowSchedule
{
    /// <param name="Today">Where the task force sits.</param>
    /// <param name="HasMore">Whether more than <see cref="Most"/> lie in the span.</param>
    /// <param name="Unassigned">Visits ahead that nobody has, the next first, whatever the span.</param>
    /// <param name="NotHeld">How many visits of the span were cancelled, by whom, and at how many nobody was there; each apart.</param>
    public sealed record View(
        DateOnly Today, DateOnly First, DateOnly Last, IReadOnlyList<Row> Rows, bool HasMore, IReadOnlyList<Row> Unassigned, IReadOnlyDictionary<VisitStage, int> NotHeld, bool MayBook, bool MayCoordinate)
    {
        /// <summary>How many visits lie on a day of a month or a week, those included that are too many to be listed.</summary>
        public IReadOnlyDictionary<DateOnly, int> Counted { get; init; } = new Dictionary<DateOnly, int>();

        /// <summary>Times that schools may still choose: their presenters are held.</summary>
        public IReadOnlyList<Row> Held { get; init; } = [];

        public IEnumerable<Row> All => Held.Count == 0 ? Rows : Rows.Concat(Held).OrderBy(row => row.Start);

        /// <summary>What the clock of the times is called, unless a row names another.</summary>
        public string Clock { get; init; } = "";

        public bool HasOtherClocks => Rows.Concat(Held).Concat(Unassigned).Any(row => row.OtherClock is not null);

        /// <summary>One clock is named for all: that of the task force, whatever days are looked at; of several, the one of most visits.</summary>
        internal View OnOneClock(string zone, bool isOfSeveral)
        {
            var most = Rows.Concat(Held).Concat(Unassigned).GroupBy(row => Words.Zone(row.Zone)).OrderByDescending(rows => rows.Count()).Select(rows => rows.Key).FirstOrDefault();
            var clock = isOfSeveral && most is not null ? most : Words.Zone(zone);
            IReadOnlyList<Row> Named(IReadOnlyList<Row> rows) => [.. rows.Select(row => Words.Zone(row.Zone) is var own && own == clock ? row : row with { OtherClock = own })];
            return this with { Clock = clock, Rows = Named(Rows), Held = Named(Held), Unassigned = Named(Unassigned) };
        }
    }

    /// <param name="Start">On the venue's clock.</param>
    /// <param name="End">On the venue's clock.</param>
    /// <param name="Presenter">Null when nobody has it.</param>
    public sealed record Row(
        int Id, DateTime Start, DateTime End, string Zone, string? Venue, string? City, string StateCode, string? County, string? Presenter, VisitStage Stage, int Sessions, bool IsOnline)
    {
        /// <summary>The request to which the time is offered; null for a visit.</summary>
        public int? RequestId { get; init; }

        public bool IsHeld => RequestId is not null;

        public string Address => IsHeld ? $"/desk/{RequestId}" : $"/visits/{Id}";

        /// <summary>Whether whoever looks may move it; nobody moves what is held for an offer.</summary>
        public bool MayMove { get; init; }

        /// <summary>Where it is moved, with the new time filled in.</summary>
        public string MoveAddress(DateTime to) => string.Create(CultureInfo.InvariantCulture, $"/visits/{Id}?to={to:yyyy-MM-ddTHH:mm}#move");

        public DateOnly Date => DateOnly.FromDateTime(Start);

        /// <summary>Minutes on the way there; 0 for what is not to take place.</summary>
        public int TravelBefore { get; init; }

        /// <inheritdoc cref="TravelBefore"/>
        public int TravelAfter { get; init; }

        /// <summary>What the zone's clock is called, when it is not the one that the page names.</summary>
        public string? OtherClock { get; init; }

        public string Where => Venue ?? City ?? StateCode;

        public string Whose => Presenter ?? "unassigned";

        public string Hours => Words.Hours(TimeOnly.FromDateTime(Start), TimeOnly.FromDateTime(End)) + (OtherClock is null ? "" : $" ({OtherClock})");

        /// <summary>Null for what is planned.</summary>
        public string? Standing => IsHeld ? "held for an offer" : Stage is VisitStage.Planned ? null : Stage.Label().ToLowerInvariant();

        /// <summary>In few words, for the calendar.</summary>
        public string Text => $"{Start:HH:mm}{(OtherClock is null ? "" : $" ({OtherClock.Replace(" time", "", StringComparison.Ordinal)})")} {Where} · {Whose}{(Standing is null ? "" : $" · {Standing}")}";

        /// <summary>In all words: "09:00 to 09:45, Lincoln Elementary School, Ada, about 25 min there, about 20 min home".</summary>
        public string InWords => Words.Line(Hours, Where, Whose, Standing, Travel);

        public string Travel => WayInWords.Ways(TravelBefore, TravelAfter);
    }
}
