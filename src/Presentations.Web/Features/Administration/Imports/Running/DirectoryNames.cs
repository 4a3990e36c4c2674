using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Reference;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.Domain.Scheduling;
using Presentations.Web.Features.Administration.Imports.Mappings;
using Presentations.Web.Features.Administration.Imports.Rules;

namespace Presentations.Web.Features.Administration.Imports.Running;

/// <summary>Turns the names of agencies and presenters that a log uses into those of the directory.</summary>
internal sealed class DirectoryNames(Mapping mapping)
{
    private readonly Dictionary<(string State, string Name), int> agencies = [];
    private readonly Dictionary<(int Owner, string Name), int> membersByName = [];
    private readonly Dictionary<string, int> membersByEmail = new(StringComparer.OrdinalIgnoreCase);

    private bool NeedsAgencies => mapping.Agency is not null || mapping.Partners is not null;

    public async Task LoadAsync(AppDb db, CancellationToken ct)
    {
        if (NeedsAgencies)
        {
            var survivors = await db.AgencySurvivorsAsync(ct);
            foreach (var agency in await db.Agencies.Select(agency => new { agency.Id, agency.StateCode, agency.SearchName }).ToListAsync(ct)) agencies[(agency.StateCode, agency.SearchName)] = survivors.Of(agency.Id);
        }
        if (mapping.Presenter is null) return;
        var held = await db.Memberships.Where(membership => membership.OwnerId != null).Select(membership => new { membership.MemberId, OwnerId = membership.OwnerId!.Value }).Distinct().ToListAsync(ct);
        var members = await db.Members.Select(member => new { member.Id, member.Name, member.Email, member.MergedIntoId }).ToListAsync(ct);
        var people = new Survivors(members.Where(member => member.MergedIntoId != null).Select(member => KeyValuePair.Create(member.Id, member.MergedIntoId!.Value)));
        foreach (var member in members) membersByEmail[member.Email] = people.Of(member.Id);
        var named = held.Join(members, one => one.MemberId, member => member.Id, (one, member) => (one.OwnerId, Name: SearchText.Of(member.Name), Id: people.Of(member.Id))).Distinct();
        foreach (var namesakes in named.GroupBy(member => (member.OwnerId, member.Name)))
        {
            if (namesakes.Count() == 1) membersByName[namesakes.Key] = namesakes.Single().Id;
        }
    }

    /// <summary>Adds the agencies that these rows name and the directory lacks; tells which.</summary>
    public async Task<IReadOnlyList<Problem>> AddAgenciesAsync(AppDb? db, IEnumerable<ReadRow> rows, CancellationToken ct)
    {
        var added = new List<(Agency Agency, int Line)>();
        foreach (var (line, state, name) in rows.Where(row => row.Talk is not null).SelectMany(AddedNames))
        {
            if (agencies.TryAdd((state, SearchText.Of(name)), 0)) added.Add((new Agency(name, state), line));
        }
        if (db is not null && added.Count > 0)
        {
            db.Agencies.AddRange(added.Select(one => one.Agency));
            await db.SaveChangesAsync(ct);
            foreach (var (agency, _) in added) agencies[(agency.StateCode, agency.SearchName)] = agency.Id;
        }
        return added.ConvertAll(one => new Problem(one.Line, "agency", one.Agency.Name, $"{one.Agency.Name} ({one.Agency.StateCode}) is new: the directory gets it with this import."));
    }

    /// <summary>The facts of the visit; what could not be found is added to the problems or, where the mapping allows it, to the warnings.</summary>
    public VisitFacts FactsOf(ReadRow row, List<Problem> problems, List<Problem> warnings)
    {
        var talk = row.Talk!;
        var lead = talk.LeadAgency is { } name ? AgencyOf(row, name, mapping.Agency!, problems, warnings) : null;
        var presenters = talk.Presenters.Select(presenter => (Name: presenter, Id: MemberOf(row.OwnerId, presenter))).ToList();
        foreach (var (unknown, _) in presenters.Skip(1).Where(presenter => presenter.Id is null))
        {
            warnings.Add(new Problem(row.Line, "presenter", unknown, $"{unknown} is no member of this task force; co-presenters without an account are left out."));
        }
        return new VisitFacts(talk.Date, talk.Place)
        {
            LeadAgencyId = lead,
            PartnerAgencyIds = [.. talk.PartnerAgencies.Select(partner => AgencyOf(row, partner, mapping.Partners ?? mapping.Agency!, problems, warnings)).OfType<int>()],
            LeadPresenterId = presenters.Count > 0 ? presenters[0].Id : null,
            LeadPresenterName = presenters.Count > 0 && presenters[0].Id is null ? presenters[0].Name : null,
            CoPresenterIds = [.. presenters.Skip(1).Select(presenter => presenter.Id).OfType<int>()],
            Notes = talk.Notes,
        };
    }

    private IEnumerable<(int Line, string State, string Name)> AddedNames(ReadRow row)
    {
        var talk = row.Talk!;
        if (talk.LeadAgency is { } lead && mapping.Agency!.Unknown is UnknownAgency.Add) yield return (row.Line, talk.Place.StateCode, lead);
        if ((mapping.Partners ?? mapping.Agency)?.Unknown is not UnknownAgency.Add) yield break;
        foreach (var partner in talk.PartnerAgencies) yield return (row.Line, talk.Place.StateCode, partner);
    }

    private int? AgencyOf(ReadRow row, string name, AgencyRule rule, List<Problem> problems, List<Problem> warnings)
    {
        if (agencies.TryGetValue((row.Talk!.Place.StateCode, SearchText.Of(name)), out var id)) return id;
        if (rule.Unknown is UnknownAgency.Reject) problems.Add(new Problem(row.Line, "agency", name, $"{name} is not an agency of {row.Talk.Place.StateCode} in the directory."));
        else warnings.Add(new Problem(row.Line, "agency", name, $"{name} is not an agency of {row.Talk.Place.StateCode} in the directory; the row is taken without it."));
        return null;
    }

    private int? MemberOf(int ownerId, string presenter) =>
        membersByEmail.TryGetValue(presenter, out var byEmail) ? byEmail
        : membersByName.TryGetValue((ownerId, SearchText.Of(presenter)), out var byName) ? byName
        : null;
}
