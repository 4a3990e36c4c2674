namespace Presentations.Domain.Directory;

/// <summary>Tells people of the same name apart by their e-mail addresses.</summary>
public static class NamesApart
{
    /// <summary>The name alone where it is the only one, else "Ada Reyes (areyes)"; the whole address where that is not enough.</summary>
    public static IReadOnlyDictionary<int, string> Of(IReadOnlyCollection<(int Id, string Name, string Email)> people)
    {
        var told = new Dictionary<int, string>();
        foreach (var same in people.GroupBy(person => SearchText.Of(person.Name)))
        {
            var locals = same.CountBy(person => LocalPart(person.Email)).ToDictionary();
            foreach (var (id, name, email) in same)
                told[id] = same.Count() == 1 ? name : $"{name} ({(locals[LocalPart(email)] == 1 ? LocalPart(email) : email)})";
        }
        return told;
    }

    private static string LocalPart(string email) => email.Split('@')[0].ToLowerInvariant();
}
