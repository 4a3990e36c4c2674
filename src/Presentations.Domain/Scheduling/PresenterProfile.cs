using System.Globalization;
using Presentations.Domain.Delivery;

namespace Presentations.Domain.Scheduling;

/// <summary>When and where a presenter speaks for a task force, and how far they come.</summary>
public sealed class PresenterProfile : ITaskForceOwned, IVersioned, IHistoried
{
    private static readonly TimeOnly Morning = new(8, 0);
    private static readonly TimeOnly Afternoon = new(16, 0);

    private readonly List<WeeklyHours> week = [];
    private readonly List<SpecialDay> specialDays = [];

    private PresenterProfile() { }

    /// <summary>What holds until somebody says otherwise: Monday to Friday, eight to four.</summary>
    public static PresenterProfile Usual(int ownerId, int memberId, string zone)
    {
        var profile = new PresenterProfile { OwnerId = ownerId, MemberId = memberId, Zone = zone };
        for (var day = DayOfWeek.Monday; day <= DayOfWeek.Friday; day++) profile.week.Add(new WeeklyHours(profile, day, Morning, Afternoon));
        return profile;
    }

    public int Id { get; private set; }

    public int OwnerId { get; private set; }

    public int MemberId { get; private set; }

    public int Version { get; private set; }

    public string? Because => null;

    /// <summary>The IANA zone of the hours below.</summary>
    public string Zone { get; private set; } = "";

    /// <summary>The home base's ZIP code; null when not known.</summary>
    public string? HomeZip { get; private set; }

    [Derived]
    public double? HomeLatitude { get; private set; }

    [Derived]
    public double? HomeLongitude { get; private set; }

    public int MilesPerHour { get; private set; } = Pace.Usual.MilesPerHour;

    public int BufferMinutes { get; private set; } = Pace.Usual.BufferMinutes;

    public int MostVisitsADay { get; private set; } = 3;

    public int MostVisitsAWeek { get; private set; } = 8;

    /// <summary>The languages in which they speak; see <see cref="TopicSet"/>.</summary>
    public string LanguageCodes { get; private set; } = TopicSet.Of([Languages.English]);

    /// <summary>The topics that they are cleared for; none means all. See <see cref="TopicSet"/>.</summary>
    public string ClearedTopics { get; private set; } = TopicSet.None;

    public IReadOnlyList<WeeklyHours> Week => week;

    public IReadOnlyList<SpecialDay> SpecialDays => specialDays;

    public Pace Pace => new(GeoPoint.Of(HomeLatitude, HomeLongitude), MilesPerHour, BufferMinutes);

    public void Travel(string? homeZip, GeoPoint? home, int milesPerHour, int bufferMinutes)
    {
        Rule.Together(
            () => Rule.Require(milesPerHour is >= 5 and <= 80, $"{milesPerHour} miles an hour is not a travel speed; 5 to 80 is.", nameof(MilesPerHour)),
            () => Rule.Require(bufferMinutes is >= 0 and <= 120, $"{bufferMinutes} minutes is not a buffer; 0 to 120 is.", nameof(BufferMinutes)));
        (HomeZip, HomeLatitude, HomeLongitude, MilesPerHour, BufferMinutes) = (homeZip, home?.Latitude, home?.Longitude, milesPerHour, bufferMinutes);
    }

    public void Limit(int mostADay, int mostAWeek)
    {
        Rule.Together(
            () => Rule.Require(mostADay is >= 1 and <= 10, $"{mostADay} visits a day cannot be right; 1 to 10 can.", nameof(MostVisitsADay)),
            () => Rule.Require(mostAWeek is >= 1 and <= 50, $"{mostAWeek} visits a week cannot be right; 1 to 50 can.", nameof(MostVisitsAWeek)));
        (MostVisitsADay, MostVisitsAWeek) = (mostADay, mostAWeek);
    }

    public void Speak(IReadOnlyCollection<string> languages, IReadOnlyCollection<string> clearedTopics)
    {
        Rule.Require(languages.Count > 0, "Choose at least one language.", "Languages");
        LanguageCodes = TopicSet.Of(languages.Select(Languages.Require));
        ClearedTopics = TopicSet.Of(clearedTopics);
    }

    /// <summary>The whole week anew; a day may have several hours apart, and one without any is free.</summary>
    public void Work(IReadOnlyCollection<(DayOfWeek Day, TimeOnly From, TimeOnly To)> hours)
    {
        Rule.Together(hours.GroupBy(one => one.Day).Select(day => (Action)(() => RequireApart(day.Key, [.. day.OrderBy(one => one.From)]))));
        week.Clear();
        week.AddRange(hours.Select(one => new WeeklyHours(this, one.Day, one.From, one.To)));
    }

    /// <summary>The name of a weekday's input, for what is wrong with it.</summary>
    public static string FieldOf(DayOfWeek day) => $"Week {day}";

    /// <summary>The same for a day with other hours; null for one that has no date yet.</summary>
    public static string FieldOf(DateOnly? date) => string.Create(CultureInfo.InvariantCulture, $"SpecialDays {date:yyyy-MM-dd}");

    private static void RequireApart(DayOfWeek day, (DayOfWeek Day, TimeOnly From, TimeOnly To)[] inOrder)
    {
        foreach (var (_, from, to) in inOrder) Rule.Require(to > from, $"{day}: {to:HH:mm} is not after {from:HH:mm}.", FieldOf(day));
        foreach (var (one, next) in inOrder.Zip(inOrder.Skip(1)))
            Rule.Require(next.From >= one.To, $"{day}: {one.From:HH:mm} to {one.To:HH:mm} and {next.From:HH:mm} to {next.To:HH:mm} overlap; make them one, or set them apart.", FieldOf(day));
    }

    /// <summary>A day off, or with hours a day with other hours than usual.</summary>
    public void Except(DateOnly date, TimeOnly? from, TimeOnly? to)
    {
        Rule.Require(from is null == to is null && (from is null || to > from), "A day with other hours needs a beginning and a later end; a day off needs neither.", FieldOf(date));
        specialDays.RemoveAll(day => day.Date == date);
        specialDays.Add(new SpecialDay(this, date, from, to));
    }

    public void AsUsualOn(DateOnly date) => specialDays.RemoveAll(day => day.Date == date);

    public bool IsCleared(string topics) => ClearedTopics.Length == 0 || TopicSet.Codes(topics).All(topic => ClearedTopics.Contains(TopicSet.Member(topic), StringComparison.Ordinal));

    public bool Speaks(string language) => LanguageCodes.Contains(TopicSet.Member(language), StringComparison.Ordinal);
}

/// <summary>Hours of a weekday on which a presenter speaks.</summary>
public sealed class WeeklyHours : ITaskForceOwned
{
    private WeeklyHours() { }

    internal WeeklyHours(PresenterProfile profile, DayOfWeek day, TimeOnly from, TimeOnly to) => (OwnerId, Day, From, To) = (profile.OwnerId, day, from, to);

    public int Id { get; private set; }

    public int ProfileId { get; private set; }

    public int OwnerId { get; private set; }

    public DayOfWeek Day { get; private set; }

    public TimeOnly From { get; private set; }

    public TimeOnly To { get; private set; }
}

/// <summary>A day off, or one with other hours than usual.</summary>
public sealed class SpecialDay : ITaskForceOwned
{
    private SpecialDay() { }

    internal SpecialDay(PresenterProfile profile, DateOnly date, TimeOnly? from, TimeOnly? to) => (OwnerId, Date, From, To) = (profile.OwnerId, date, from, to);

    public int ProfileId { get; private set; }

    public DateOnly Date { get; private set; }

    public int OwnerId { get; private set; }

    /// <summary>Null for a day off.</summary>
    public TimeOnly? From { get; private set; }

    public TimeOnly? To { get; private set; }
}
