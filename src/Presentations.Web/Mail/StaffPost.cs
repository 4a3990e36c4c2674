using Presentations.Data;
using Presentations.Data.Outbox;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;
using Presentations.Web.Mail.Letters;
using Presentations.Web.Shell;
using Presentations.Web.Wording;

namespace Presentations.Web.Mail;

/// <summary>Writes a mail to colleagues into the outbox, once for each who gets it, beside the change that it tells of.</summary>
public sealed class StaffPost(Postbox postbox, Recipients recipients, Server server)
{
    internal static readonly Terms Terms = new(SpokenLanguages.Of("en"));

    /// <param name="ownerId">The desk that is told; most often the one whose matter it is.</param>
    public async Task ToDeskAsync(AppDb db, int ownerId, StaffMail mail, CancellationToken ct = default) =>
        await PostAsync(db, await recipients.OfDeskAsync(ownerId, mail.Kind, ct), mail, ct);

    public async Task ToMembersAsync(AppDb db, IReadOnlyCollection<int> memberIds, StaffMail mail, CancellationToken ct = default) =>
        await PostAsync(db, await recipients.OfMembersAsync(memberIds, mail.Kind, ct), mail, ct);

    public async Task PostAsync(AppDb db, IReadOnlyList<Recipients.Person> people, StaffMail mail, CancellationToken ct = default)
    {
        foreach (var person in people.Where(person => person.MemberId != mail.NotTo))
        {
            await postbox.PostAsync<StaffLetter>(
                db,
                new Envelope(mail.Kind, mail.OwnerId, person.Email, mail.News.Headline)
                {
                    RequestId = mail.RequestId, NewRequest = mail.News.Request is { Id: 0 } request ? request : null,
                    OnceFor = mail.OnceFor?.Invoke(person.MemberId), Calendar = mail.Calendar?.Invoke(person),
                },
                mail.News with { To = person.Name, CanBeTurnedOff = MailKinds.Optional.Contains(mail.Kind) },
                ct);
        }
    }

    public string MessageIdOf(MailKind kind, string onceFor) => postbox.MessageIdOf(kind, onceFor);

    public string LinkTo(string path) => server.PublicAddress + path;

    public string LinkTo(PresentationRequest request) => LinkTo(request.Id == 0 ? "/desk" : $"/desk/{request.Id}");

    /// <summary>A visit that is saved together with its mail has no id yet; its entry leads there as well.</summary>
    public string LinkTo(Visit visit) => LinkTo(visit.Id == 0 ? $"/visits/{visit.EntryId}" : $"/visits/{visit.Id}");
}
