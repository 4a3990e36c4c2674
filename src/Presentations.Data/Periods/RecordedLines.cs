using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Presentations.Domain.Delivery;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;

namespace Presentations.Data.Periods;

/// <summary>Reads delivered talks as the lines that a submission would have of them now.</summary>
internal static class RecordedLines
{
    public static async Task<List<TalkLine>> OfAsync(IQueryable<Presentation> talks, CancellationToken ct)
    {
        var found = await talks.AsNoTracking().AsSplitQuery().Where(talk => talk.Status == PresentationStatus.Delivered).OrderBy(talk => talk.Id)
            .Select(talk => new
            {
                talk.Id, talk.Version, talk.Date, talk.StateCode, talk.CountyFips, talk.Visit.City, talk.Kind, talk.Format, talk.LeadAgencyId, talk.Topics,
                talk.Basis, talk.IsRepeatAudience, talk.Contacts, talk.Reached,
                Counts = talk.Counts.Select(count => new { count.Audience, count.People }).ToList(),
                Partners = talk.Visit.Partners.Select(partner => partner.AgencyId).ToList(),
            }).ToListAsync(ct);
        return found.ConvertAll(talk => new TalkLine
        {
            PresentationId = talk.Id, Version = talk.Version, Date = talk.Date, StateCode = talk.StateCode, CountyFips = talk.CountyFips, City = TalkLine.Plain(talk.City),
            Kind = talk.Kind, Format = talk.Format, LeadAgencyId = talk.LeadAgencyId,
            Partners = TopicSet.Of(talk.Partners.Select(id => id.ToString(CultureInfo.InvariantCulture))), Topics = talk.Topics,
            Counts = CountsText.Of(talk.Counts.Select(count => (count.Audience, count.People, (int?)CountingRules.Reached(count.People, talk.IsRepeatAudience)))),
            Basis = talk.Basis, IsRepeatAudience = talk.IsRepeatAudience, Contacts = talk.Contacts, Reached = talk.Reached,
        });
    }
}
