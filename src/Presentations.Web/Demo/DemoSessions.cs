using Presentations.Domain.Delivery;

namespace Presentations.Web.Demo;

/// <summary>The shapes that visits take in life: class after class, assemblies, evenings for parents, webinars, trainings and booths.</summary>
internal sealed class DemoSessions(Random random)
{
    private const int LargestSchool = 900;

    /// <summary>The sessions of one day at a school.</summary>
    public List<PlannedSession> AtSchool(DemoSchool school, bool again) => random.Next(100) switch
    {
        < 20 => Classes(school, 4, again),
        < 28 => Classes(school, 2, again),
        < 60 => Assemblies(school, 2, again),
        < 82 => Assemblies(school, 1, again),
        < 91 => [.. Assemblies(school, 1, again), Evening(school)],
        < 95 => [Evening(school)],
        _ => [Online(school)],
    };

    /// <summary>A training at a school; trainings are counted apart.</summary>
    public PlannedSession StaffTraining() => Session(Kind.Training, Format.StaffTraining, new TimeOnly(15, 30), 90, CountingBasis.SignInSheet,
        new() { ["educators"] = random.Next(12, 70) });

    public PlannedSession ProfessionalTraining() => Session(Kind.Training, Format.StaffTraining, new TimeOnly(9, 0), 240, CountingBasis.SignInSheet,
        new() { ["law-enforcement"] = random.Next(10, 60), ["prosecutors"] = random.Next(2, 15) });

    public PlannedSession Booth() => Session(Kind.OutreachEvent, Format.Booth, new TimeOnly(10, 0), 240, CountingBasis.Estimate,
        new() { ["community"] = random.Next(6, 40) * 5 });

    /// <summary>A talk over the network to hosts in several states.</summary>
    public PlannedSession Webinar() => Session(Kind.Presentation, Format.Online, new TimeOnly(13, 0), 60, CountingBasis.Registrations,
        new() { ["parents"] = random.Next(90, 260) });

    private List<PlannedSession> Classes(DemoSchool school, int count, bool again) => Enumerable.Range(0, count).Select(place =>
    {
        var band = school.Bands[place % school.Bands.Count];
        return Session(Kind.Presentation, Format.Classroom, new TimeOnly(8, 30).AddMinutes(place * 55), 45, random.Next(4) == 0 ? CountingBasis.Roster : CountingBasis.Counted,
            new() { [band] = random.Next(16, 32) }, SchoolLanguage(), again && place < 2);
    }).ToList();

    private List<PlannedSession> Assemblies(DemoSchool school, int count, bool again) => Enumerable.Range(0, count).Select(place =>
    {
        var bands = count == 1 ? school.Bands : [school.Bands[place * (school.Bands.Count - 1)]];
        var share = count == 1 ? random.Next(60, 96) : random.Next(80, 101) / count;
        var people = Math.Max(24, Math.Min(school.Pupils, LargestSchool) * share / 100);
        var counts = random.Next(7) == 0 ? new() { [Audience.Unspecified] = people } : Split(people, bands);
        if (random.Next(5) < 2) counts["educators"] = random.Next(2, 9);
        return Session(Kind.Presentation, Format.Assembly, new TimeOnly(9, 0).AddMinutes(place * 75), 50,
            random.Next(5) switch { < 2 => CountingBasis.Estimate, 2 => CountingBasis.Roster, _ => CountingBasis.Counted }, counts, SchoolLanguage(), again && place == 0);
    }).ToList();

    private PlannedSession Evening(DemoSchool school)
    {
        var language = random.Next(9) switch { 0 => "es", 1 when random.Next(3) == 0 => "vi", _ => Languages.English };
        var counts = random.Next(60) == 0 ? [] : new Dictionary<string, int> { ["parents"] = random.Next(8, Math.Max(20, school.Pupils / 6)) };
        return Session(Kind.Presentation, Format.ParentEvening, new TimeOnly(18, 30), 75, CountingBasis.SignInSheet, counts, language);
    }

    private PlannedSession Online(DemoSchool school) => Session(Kind.Presentation, Format.Online, new TimeOnly(12, 0), 60, CountingBasis.Registrations,
        new() { ["parents"] = random.Next(20, Math.Max(40, school.Pupils / 4)) });

    private string SchoolLanguage() => random.Next(70) switch { 0 => "es", 1 when random.Next(2) == 0 => "ase", _ => Languages.English };

    private static Dictionary<string, int> Split(int people, IReadOnlyList<string> bands)
    {
        var each = people / bands.Count;
        var counts = bands.ToDictionary(band => band, _ => each);
        counts[bands[0]] += people - each * bands.Count;
        return counts;
    }

    private PlannedSession Session(Kind kind, Format format, TimeOnly start, int minutes, CountingBasis basis, Dictionary<string, int> counts,
        string language = Languages.English, bool again = false)
    {
        var topics = DemoWords.TopicsOf(counts.Keys.FirstOrDefault() ?? "parents");
        var first = random.Next(topics.Count);
        return new PlannedSession
        {
            Kind = kind, Format = format, Start = start, Minutes = minutes, Basis = basis, Language = language, IsRepeatAudience = again, Counts = counts,
            Topics = random.Next(3) == 0 ? [topics[first]] : [topics[first], topics[(first + 1) % topics.Count]],
        };
    }
}
