using Presentations.Data;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Scheduling;
using Presentations.Web.Features.Requests.School;
using Presentations.Web.Wording;

namespace Presentations.Web.Public.Requests;

/// <summary>The words of the pages for schools, in one of their languages; the sentences stand in the resource files beside it.</summary>
public sealed class RequestWords
{
    public const string English = "en";
    public const string Spanish = "es";

    private readonly Phrases<RequestWords> phrases;

    private RequestWords(string language)
    {
        Language = language;
        phrases = new(SpokenLanguages.Of(language));
        Terms = new(SpokenLanguages.Of(language));
    }

    public static RequestWords In(string? language) => new(language == Spanish ? Spanish : English);

    /// <summary>"en" or "es".</summary>
    public string Language { get; }

    public Terms Terms { get; }

    public RequestWords Other => In(Language == Spanish ? English : Spanish);

    public string this[string key] => phrases[key];

    public string this[string key, params object?[] parts] => phrases[key, parts];

    public string Of<T>(T value) where T : struct, Enum => phrases[$"{typeof(T).Name}.{value}"];

    public string Of(Refusal refusal) => phrases[$"Wrong.{refusal.Wrong}", refusal.Value];

    /// <summary>Why something is not possible; the domain's own sentence where English is read and there is no better one.</summary>
    public string Of(RuleViolation refusal) => refusal switch
    {
        PresenterBusy => phrases["Refused.Offer"],
        NamesAChild named => phrases["Wrong.NamesAChild", named.Pieces],
        EditConflict => phrases["Refused.Version"],
        { Field: { } field } when phrases.Find($"Refused.{field}") is { } sentence => sentence,
        _ => Language == English ? refusal.Message : phrases["Refused.Other"],
    };

    /// <summary>A language in which talks are given.</summary>
    public string Spoken(string code) => phrases.Find($"Language.{code}") ?? Languages.Label(code);

    /// <summary>The same page in this language.</summary>
    public string Link(string path) => $"{path}?lang={Language}";

    /// <summary>An instant on the clock of a place, with what that clock is called there.</summary>
    public string Moment(DateTime utc, string zone) => $"{Terms.Moment(utc, zone)} ({Terms.Zone(zone)})";
}
