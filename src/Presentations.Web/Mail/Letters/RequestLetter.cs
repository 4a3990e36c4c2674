using Microsoft.AspNetCore.Components;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;
using Presentations.Web.Wording;

namespace Presentations.Web.Mail.Letters;

/// <summary>A mail to a school, or a part of one.</summary>
public abstract class RequestLetter : ComponentBase
{
    [Parameter, EditorRequired]
    public RequestNews News { get; set; } = default!;

    protected PresentationRequest Request => News.Request;

    /// <summary>The visit of a letter that tells of one.</summary>
    protected Visit Visit => News.Visit!;

    protected Phrases<LetterWords> Say => News.Say;

    protected Terms Terms => News.Terms;
}
