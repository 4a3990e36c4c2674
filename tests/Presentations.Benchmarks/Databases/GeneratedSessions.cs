using Microsoft.Data.Sqlite;
using Presentations.Domain.Delivery;
using Presentations.Domain.Scheduling;

namespace Presentations.Benchmarks.Databases;

/// <summary>The talks of a visit with their counts.</summary>
internal sealed class GeneratedSessions(SqliteConnection connection, GeneratedDirectory directory, Random random) : IDisposable
{
    private const int Most = 6;

    private static readonly string[] Youth = ["k-2", "3-5", "6-8", "9-12"];

    private readonly TableInsert talks = new(connection, "Presentations",
        "Id", "OwnerId", "VisitId", "Version", "Status", "Date", "Month", "StateCode", "CountyFips", "LeadAgencyId", "Start", "StartsAtUtc", "Minutes", "Kind", "Format", "Language",
        "Title", "Topics", "Basis", "IsRepeatAudience", "IsGuest", "Contacts", "Reached");

    private readonly TableInsert counts = new(connection, "AttendanceCounts", "PresentationId", "Audience", "People", "OwnerId");

    public sealed record OfVisit(int VisitId, int OwnerId, DateOnly Day, string State, string? County, string Zone, int? AgencyId);

    public int Count { get; private set; }

    public void Add(OfVisit visit, int untilCount)
    {
        var kind = random.Next(100) switch { < 88 => Kind.Presentation, < 96 => Kind.Training, _ => Kind.OutreachEvent };
        var format = Format(kind);
        var topics = Topics();
        var language = random.Next(20) == 0 ? "es" : Languages.English;
        var sessions = Math.Min(untilCount - Count, 1 + (int)(Most * Math.Pow(random.NextDouble(), 2)));
        for (var session = 0; session < sessions; session++)
        {
            var start = new TimeOnly(8 + session, 15 * random.Next(4));
            var people = random.Next(25) == 0 ? null : People(kind);
            var contacts = people?.Sum(count => count.People);
            var isRepeat = random.Next(20) == 0;
            talks.Add(++Count, visit.OwnerId, visit.VisitId, 1, random.Next(100) == 0 ? nameof(PresentationStatus.Void) : nameof(PresentationStatus.Delivered), visit.Day, visit.Day.Year * 100 + visit.Day.Month, visit.State, visit.County,
                visit.AgencyId, start, WallClock.ToUtc(visit.Day, start, visit.Zone), 45, kind.ToString(), format.ToString(), language, random.Next(10) == 0 ? "Safe and kind online" : null,
                topics, people is null ? null : Basis().ToString(), isRepeat, false, contacts, isRepeat && contacts is not null ? 0 : contacts);
            foreach (var (audience, number) in people ?? []) counts.Add(Count, audience, number, visit.OwnerId);
        }
    }

    public void Dispose()
    {
        talks.Dispose();
        counts.Dispose();
    }

    /// <summary>One to three audiences, together about a hundred people, sometimes a whole school.</summary>
    private List<(string Audience, int People)> People(Kind kind)
    {
        var size = 8 + (int)(400 * Math.Pow(random.NextDouble(), 3));
        if (random.Next(20) == 0) return [(Audience.Unspecified, size)];
        if (kind is not Kind.Presentation) return [(directory.Audiences[random.Next(directory.Audiences.Count)], size)];
        var youth = (Youth[random.Next(Youth.Length)], size);
        return random.Next(10) switch { < 5 => [youth], < 8 => [youth, ("educators", 1 + size / 30)], _ => [youth, ("educators", 1 + size / 30), ("parents", 1 + size / 5)] };
    }

    private Format Format(Kind kind) => kind switch
    {
        Kind.Training => Domain.Delivery.Format.StaffTraining,
        Kind.OutreachEvent => Domain.Delivery.Format.Booth,
        _ => random.Next(10) switch { < 6 => Domain.Delivery.Format.Classroom, < 8 => Domain.Delivery.Format.Assembly, < 9 => Domain.Delivery.Format.ParentEvening, _ => Domain.Delivery.Format.Online },
    };

    private CountingBasis Basis() => random.Next(10) switch { < 6 => CountingBasis.Counted, < 7 => CountingBasis.SignInSheet, < 8 => CountingBasis.Roster, _ => CountingBasis.Estimate };

    /// <summary>One to three; the last of the list are rare.</summary>
    private string Topics() => TopicSet.Of(Enumerable.Range(0, 1 + random.Next(3)).Select(_ => directory.Topics[(int)(directory.Topics.Count * Math.Pow(random.NextDouble(), 2.5))]));
}
