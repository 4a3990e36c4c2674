using FsCheck;
using FsCheck.Fluent;
using Presentations.Domain.Delivery;
using Presentations.Domain.Totals;

namespace Presentations.UnitTests.Totals;

public class SmallNumbersPropertyTests
{
    private const int Threshold = 10;
    private static readonly SmallNumbers Small = new(Threshold);
    private static readonly string[] States = ["CA", "ID", "UT"];
    private static readonly string[] Counties = ["001", "003", "005"];
    private static readonly AudienceGroup[] Groups = [AudienceGroup.Youth, AudienceGroup.Adult, AudienceGroup.Unspecified];

    /// <summary>People whom an attacker might single out: of one approved month, county and audience group.</summary>
    private sealed record Atom(int Month, string State, string County, AudienceGroup Group, int People);

    /// <summary>A number that stands on a public page, and whom it counts.</summary>
    private sealed record Published(string Name, long People, bool[] Counts);

    [Fact]
    public void No_integer_combination_of_the_tables_of_two_versions_counts_fewer_people_than_the_threshold()
    {
        var random = new Random(2018);
        foreach (var atoms in Samples.Of(Histories(), 12))
        {
            var months = atoms.Max(atom => atom.Month) + 1;
            var figures = new[] { random.Next(1, months + 1), months }.Distinct().SelectMany(version => FiguresOf(atoms, version)).ToList();
            foreach (var figure in figures) Assert.Equal(atoms.Where((_, i) => figure.Counts[i]).Sum(atom => atom.People), figure.People);

            foreach (var one in figures)
            {
                foreach (var other in figures) RequireSafe(atoms, [one, other], [1, -1]);
            }
            for (var attack = 0; attack < 250; attack++)
            {
                var chosen = Enumerable.Range(0, random.Next(1, 7)).Select(_ => figures[random.Next(figures.Count)]).ToArray();
                foreach (var coefficients in Coefficients(chosen.Length, random)) RequireSafe(atoms, chosen, coefficients);
            }
            foreach (var whole in figures) RequireSafe(atoms, [whole, .. PartsOf(whole, figures, random)], null);
        }
    }

    [Fact]
    public void Others_are_two_at_least_and_as_many_people_as_the_threshold()
    {
        foreach (var atoms in Samples.Of(Histories(), 100))
        {
            var quarter = Quarters(atoms, int.MaxValue)[0];
            if (quarter.Pooled.Count == 0) continue;
            Assert.True(quarter.Pooled.Count > 1);
            Assert.False(Small.IsSmall(PublishedTable.Of([quarter]).Others!.Reached));
        }
    }

    [Fact]
    public void Large_numbers_are_shown_as_they_are()
    {
        Atom[] atoms = [new(0, "ID", "001", AudienceGroup.Youth, 30), new(0, "ID", "003", AudienceGroup.Adult, 20), new(0, "UT", "001", AudienceGroup.Youth, 10)];

        var table = PublishedTable.Of(Quarters(atoms, 1));
        Assert.Null(table.Others);
        Assert.Equal((50, 10, 60), (table.Places["ID"].Reached, table.Places["UT"].Reached, table.Total.Reached));
        Assert.Equal((30, 20), (table.Places["ID"].People[AudienceGroup.Youth], table.Places["ID"].People[AudienceGroup.Adult]));
    }

    [Fact]
    public void A_place_that_was_pooled_once_is_not_told_apart_later()
    {
        Atom[] first = [new(0, "ID", "001", AudienceGroup.Youth, 30), new(0, "ID", "003", AudienceGroup.Youth, 4), new(0, "ID", "005", AudienceGroup.Youth, 40)];
        Atom[] both = [.. first, .. first.Select(atom => atom with { Month = 1, People = atom.People + 20 })];

        Assert.Equal(["001", "003"], CountiesOf(first, Quarters(first, 1)[0], "ID", [[0]]).Pooled.Order());
        Assert.Equal(["001", "003"], CountiesOf(both, Quarters(first, 1)[0], "ID", [[0], [1]]).Pooled.Order());
    }

    [Fact]
    public void A_county_of_one_group_does_not_tell_how_few_another_county_had_of_it()
    {
        Atom[] atoms = [new(0, "ID", "001", AudienceGroup.Adult, 30), new(0, "ID", "027", AudienceGroup.Youth, 12), new(0, "ID", "027", AudienceGroup.Adult, 5), new(0, "ID", "055", AudienceGroup.Youth, 40)];
        var state = Quarters(atoms, 1)[0];

        Assert.Equal((52, 35), (state.Cells[0].Figures.People[AudienceGroup.Youth], state.Cells[0].Figures.People[AudienceGroup.Adult]));
        Assert.Equal(["001", "027"], CountiesOf(atoms, state, "ID", [[0]]).Pooled);
    }

    [Fact]
    public void A_group_that_stands_with_those_not_split_is_said_to_do_so()
    {
        var figures = PublishedTable.Of(Quarters([new(0, "ID", "001", AudienceGroup.Youth, 95), new(0, "ID", "001", AudienceGroup.Adult, 5)], 1)).Places["ID"];

        Assert.Equal(100, figures.People[AudienceGroup.Unspecified]);
        Assert.Equal([AudienceGroup.Youth, AudienceGroup.Adult], figures.Unsplit.Order());
    }

    /// <summary>Every person of a grid of months, places and groups: many small numbers, some large, some nobody.</summary>
    private static Gen<Atom[]> Histories() =>
        from months in Gen.Choose(1, 6)
        from people in Gen.Frequency((4, Gen.Constant(0)), (3, Gen.Choose(1, 9)), (2, Gen.Choose(10, 40))).ArrayOf(months * States.Length * Counties.Length * Groups.Length)
        select (from month in Enumerable.Range(0, months) from state in States from county in Counties from @group in Groups select (month, state, county, @group))
            .Select((cell, i) => new Atom(cell.month, cell.state, cell.county, cell.@group, people[i])).ToArray();

    /// <summary>Every other month belongs to the next quarter.</summary>
    private static RollupKey Key(int month) => new(1, month % 2 == 0 ? 201801 : 201804);

    private static ApprovedMonth Month(IEnumerable<Atom> atoms, int month, Func<Atom, string> place) => new(Key(month), atoms.Where(atom => atom.Month == month).GroupBy(place)
        .ToDictionary(part => part.Key, part => new PublishedFigures(1, 0, part.GroupBy(atom => atom.Group).ToDictionary(people => people.Key, people => (long)people.Sum(atom => atom.People)))));

    private static List<List<List<int>>> StepsOf(Atom[] atoms, int version) => [.. new[] { 0, 1 }.Select(quarter =>
        Small.Steps(Enumerable.Range(0, Math.Min(version, atoms.Max(atom => atom.Month) + 1)).Where(month => month % 2 == quarter).Select(month => Month(atoms, month, atom => atom.State) with { Key = new(month, 0) }), out _)
            .Select(step => step.Select(month => month.Key.OwnerId).ToList()).ToList())];

    private static List<PublishedQuarter> Quarters(Atom[] atoms, int version) =>
        [.. StepsOf(atoms, version).Select(steps => PublishedQuarter.Of(steps.Select(step => step.ConvertAll(month => Month(atoms, month, atom => atom.State))), Small))];

    private static PublishedQuarter CountiesOf(Atom[] atoms, PublishedQuarter quarter, string state, List<List<int>> steps) =>
        quarter.CountiesOf(state, steps.Select(step => step.ConvertAll(month => Month(atoms.Where(atom => atom.State == state), month, atom => atom.County))), Small);

    /// <summary>All that pages show at a version: two quarters and both together, states with groups, and the counties of states that stand alone.</summary>
    private static IEnumerable<Published> FiguresOf(Atom[] atoms, int version)
    {
        var (steps, quarters) = (StepsOf(atoms, version), Quarters(atoms, version));
        foreach (var chosen in new int[][] { [0], [1], [0, 1] })
        {
            var table = PublishedTable.Of([.. chosen.Select(quarter => quarters[quarter])]);
            foreach (var (name, figures, isIn) in Lines(table))
            {
                var cells = chosen.SelectMany(quarter => quarters[quarter].Cells.Where(cell => isIn(cell.Places[0])).Select(cell => (Cell: cell, Months: steps[quarter][cell.Step]))).ToList();
                bool Covers(Atom atom, Func<PublishedCell, bool> group) => cells.Exists(cell => cell.Months.Contains(atom.Month) && cell.Cell.Places.Contains(atom.State) && group(cell.Cell));
                yield return new Published(name, figures.Reached, [.. atoms.Select(atom => Covers(atom, _ => true))]);
                foreach (var group in Groups)
                    yield return new Published($"{name} {group}", figures.People.GetValueOrDefault(group), [.. atoms.Select(atom => Covers(atom, cell =>
                        group is AudienceGroup.Unspecified ? atom.Group == group || cell.Unsplit.Contains(atom.Group) : atom.Group == group && !cell.Unsplit.Contains(group)))]);
            }
            foreach (var state in table.Places.Keys)
            {
                var counties = PublishedTable.Of([.. chosen.Select(quarter => CountiesOf(atoms, quarters[quarter], state, steps[quarter]))]);
                foreach (var (name, figures, isIn) in Lines(counties))
                    yield return new Published($"{state} {name}", figures.Reached, [.. atoms.Select(atom => atom.State == state && isIn(atom.County)
                        && chosen.Any(quarter => steps[quarter].Exists(step => step.Contains(atom.Month))))]);
            }
        }
    }

    private static IEnumerable<(string Name, PublishedFigures Figures, Func<string, bool> IsIn)> Lines(PublishedTable table) =>
    [
        .. table.Places.Select(place => (place.Key, place.Value, (Func<string, bool>)(code => code == place.Key))),
        .. table.Others is { } others ? [("others", others, table.Pooled.Contains)] : Array.Empty<(string, PublishedFigures, Func<string, bool>)>(),
        ("total", table.Total, _ => true),
    ];

    private static IEnumerable<int[]> Coefficients(int length, Random random)
    {
        for (var i = 0; i < 25; i++) yield return [.. Enumerable.Range(0, length).Select(_ => random.Next(-2, 3))];
    }

    /// <summary>As many as fit into the whole without touching each other: what is left over is what an attacker looks at.</summary>
    private static List<Published> PartsOf(Published whole, List<Published> figures, Random random)
    {
        var (left, parts) = (whole.Counts.ToArray(), new List<Published>());
        foreach (var part in figures.OrderBy(_ => random.Next()).Where(part => part != whole && part.Counts.Contains(true)))
        {
            if (part.Counts.Where((counts, i) => counts && !left[i]).Any()) continue;
            for (var i = 0; i < left.Length; i++) left[i] &= !part.Counts[i];
            parts.Add(part);
        }
        return parts;
    }

    /// <param name="coefficients">Null for the first without all others.</param>
    private static void RequireSafe(Atom[] atoms, Published[] chosen, int[]? coefficients)
    {
        long people = 0;
        var sum = new int[atoms.Length];
        for (var k = 0; k < chosen.Length; k++)
        {
            var times = coefficients?[k] ?? (k == 0 ? 1 : -1);
            people += times * chosen[k].People;
            for (var i = 0; i < sum.Length; i++) sum[i] += chosen[k].Counts[i] ? times : 0;
        }
        // A difference that takes away people whom it did not count says nothing about anybody. Who knows where nobody was may take that away.
        if (sum.Where((times, i) => times < 0 && atoms[i].People > 0).Any()) return;
        Assert.False(Small.IsSmall(people), string.Join(", ", chosen.Select((figure, k) => $"{coefficients?[k] ?? (k == 0 ? 1 : -1)} × {figure.Name} ({figure.People})")));
    }
}
