using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Scheduling;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Administration.Imports;
using Presentations.Web.Features.Administration.Imports;
using Presentations.Web.Features.Directory;

namespace Presentations.IntegrationTests.Data;

/// <summary>What one writer does next to what is counted; the numbers choose among what is there.</summary>
public sealed record TotalsStep(TotalsAct Act, int Pick, int People, int Day, bool IsRepeat);

public enum TotalsAct
{
    Log,
    Correct,
    AddSession,
    Void,
    Restore,
    CorrectPlace,
    Remove,
    Import,
    UndoImport,
    CorrectVenuePlace,
}

/// <summary>Does the steps of several writers at once, and remembers which came about.</summary>
internal sealed class TotalsSteps(TestDatabase database)
{
    private const string Map = """
        {
          "source": "Outreach log", "date": "Day", "state": "State", "county": "County", "kind": "Kind", "repeat": "Again",
          "attendance": { "audiences": { "6-8": "Pupils", "parents": "Parents" }, "estimates": "take" }, "basis": { "value": "counted" }
        }
        """;

    private static readonly string[] places = ["ID,Ada", "ID,", "UT,Salt Lake", "CA,"];
    private static readonly string[] kinds = ["presentation", "training", "outreach-event"];

    private readonly ConcurrentDictionary<TotalsAct, int> done = [];

    public int Done(TotalsAct act) => done.GetValueOrDefault(act);

    public async Task RunAsync(TotalsStep[] steps)
    {
        await using var pat = database.As(database.Pat);
        foreach (var step in steps)
        {
            try
            {
                await DoAsync(pat, step);
                done.AddOrUpdate(step.Act, 1, (_, times) => times + 1);
            }
            catch (RuleViolation)
            {
                // Another writer was first, or there is nothing to do it to: refused, and nothing may have changed.
            }
        }
    }

    private Task DoAsync(TestPerson pat, TotalsStep step) => step.Act switch
    {
        TotalsAct.Log => LogAsync(step),
        TotalsAct.Import => ImportAsync(pat, step),
        TotalsAct.UndoImport => UndoAsync(pat, step),
        TotalsAct.CorrectVenuePlace => CorrectVenueAsync(pat, step),
        _ => ChangeAsync(step),
    };

    private async Task LogAsync(TotalsStep step)
    {
        await using var db = database.AsSystem();
        var venue = await VenueAsync(db, step);
        var facts = step.Pick % 3 == 0 ? Facts(step, Place(step)) : Facts(step, venue.Place) with { VenueId = venue.Id };
        db.Visits.Add(Visit.Log(database.Owner(step.Pick % 2 == 0 ? "ID" : "UT"), Guid.NewGuid(), facts, [Session(step), Session(step with { People = step.People + 7 })], database.Clock));
        await db.SaveChangesAsync();
    }

    private async Task ChangeAsync(TotalsStep step)
    {
        await using var db = database.AsSystem();
        var ids = await db.Visits.OrderBy(visit => visit.Id).Select(visit => visit.Id).ToListAsync();
        Rule.Require(ids.Count > 0, "There is no visit yet.");
        var visit = await db.Visits.Include(visit => visit.Presentations).ThenInclude(talk => talk.Counts).AsSplitQuery().SingleOrDefaultAsync(visit => visit.Id == ids[step.Pick % ids.Count]);
        Rule.Require(visit is not null, "Another writer has removed it.");
        var talk = visit.Presentations[step.Pick % visit.Presentations.Count];
        var kept = visit.Presentations.Where(other => other != talk).Select(other => ((int?)other.Id, Session(step with { People = other.Contacts ?? -1 }))).ToList();
        var facts = Facts(step, visit.Place) with { VenueId = visit.VenueId };
        switch (step.Act)
        {
            case TotalsAct.Correct:
                visit.Correct(facts, [(talk.Id, Session(step)), .. kept], "counted again", database.Clock);
                break;
            case TotalsAct.AddSession:
                visit.Correct(facts, [(talk.Id, Session(step)), .. kept, (null, Session(step with { IsRepeat = true }))], "one was forgotten", database.Clock);
                break;
            case TotalsAct.Void:
                talk.Void("logged twice");
                break;
            case TotalsAct.Restore:
                talk.Restore("it was another one");
                break;
            case TotalsAct.CorrectPlace:
                visit.CorrectPlace(Place(step), "the school is elsewhere");
                break;
            default:
                db.Visits.Remove(visit);
                break;
        }
        await db.SaveChangesAsync();
    }

    /// <summary>Logs share rows, so that one may bring what another brought already, or is bringing at this moment.</summary>
    private static async Task ImportAsync(TestPerson pat, TotalsStep step)
    {
        var rows = Enumerable.Range(step.Pick % 20, 3 + step.Pick % 9).Select(row => string.Join(',',
            $"{Day(step with { Day = row * 3 }):yyyy-MM-dd}", places[row % places.Length], kinds[row % kinds.Length], row % 5 == 0 ? "yes" : "no", row % 4 == 0 ? "" : row % 4 == 1 ? $"~{row}" : $"{row}", row % 3 == 0 ? "" : $"{row % 7 + 1}"));
        using var log = SampleLog.Of($"Day,State,County,Kind,Again,Pupils,Parents\n{string.Join('\n', rows)}\n");
        var result = await pat.Get<ImportTalks>().RunAsync(new ImportTalks.Order(log.Path, Map));
        Assert.Equal((0, result.RowsRead), (result.RejectedRows, result.Taken + result.AlreadyKnown));
        Rule.Require(result.Taken > 0, "Every row was in already.");
    }

    private async Task UndoAsync(TestPerson pat, TotalsStep step)
    {
        await using var db = database.AsSystem();
        var batches = await db.ImportBatches.Where(batch => batch.Subject == ImportSubject.Talks && batch.Status != ImportStatus.Undone).OrderBy(batch => batch.Id).Select(batch => batch.Id).ToListAsync();
        Rule.Require(batches.Count > 0, "There is no import to undo.");
        await pat.Get<UndoImport>().SubmitAsync(batches[step.Pick % batches.Count]);
    }

    /// <summary>The school turns out to be in the other state.</summary>
    private async Task CorrectVenueAsync(TestPerson pat, TotalsStep step)
    {
        await using var db = database.AsSystem();
        var id = (await VenueAsync(db, step)).Id;
        var form = (await pat.Get<EditVenue>().FindAsync(id))!.Form;
        (form.City, form.StateCode, form.Zip, form.CountyFips) = form.StateCode == "ID" ? ("Salt Lake City", "UT", "84106", "49035") : ("Boise", "ID", "83702", "16001");
        (form.PlaceChange, form.Because) = (PlaceChange.WasWrong, "The school is elsewhere.");
        await pat.Get<CorrectVenuePlace>().SubmitAsync(id, form);
    }

    private static async Task<Venue> VenueAsync(AppDb db, TotalsStep step)
    {
        var venues = await db.Venues.OrderBy(venue => venue.Id).ToListAsync();
        return venues[step.Pick % venues.Count];
    }

    private static VisitFacts Facts(TotalsStep step, Place place) => new(Day(step), place);

    private static DateOnly Day(TotalsStep step) => new DateOnly(2018, 2, 20).AddDays(step.Day);

    private static Place Place(TotalsStep step) => (step.Pick / 3 % 3) switch
    {
        0 => Talks.Boise,
        1 => Talks.SaltLake,
        _ => Talks.SaltLake with { CountyFips = null },
    };

    private static SessionFacts Session(TotalsStep step) => new((Kind)(step.Pick % 3), step.People switch
    {
        < 0 => Attendance.NotKnown,
        0 => Attendance.NobodyCame,
        var people => Attendance.Of([new("6-8", people), new("parents", step.Pick % 5)], step.Pick % 2 == 0 ? CountingBasis.Counted : CountingBasis.Estimate),
    })
    { IsRepeatAudience = step.IsRepeat };
}
