using Presentations.Data;
using Presentations.Domain;

namespace Presentations.Web.Features.Requests.School;

/// <summary>Finds schools for the public while somebody types: those that are active and publicly listed, no others.</summary>
public sealed class FindListedSchools(AppDbFactory dbs) : IUseCase
{
    private const int Shortest = 3;
    private const int Longest = 100;

    public sealed record Row(int Id, string Name, string? City, string StateCode, string? Zip);

    public async Task<IReadOnlyList<Row>> ListAsync(string? text, CancellationToken ct = default)
    {
        var typed = SearchText.Of(text is { Length: > Longest } ? text[..Longest] : text);
        if (typed.Length < Shortest) return [];
        await using var db = dbs.OpenForIntake();
        return await ListedSchools.BeginningAsync(db, typed, ct);
    }
}
