namespace Presentations.Domain.Periods;

/// <summary>What a stated figure said until it was changed or removed: figures as of an earlier day still show it.</summary>
public sealed class SupersededFigure : StatedNumber
{
    private SupersededFigure() { }

    internal SupersededFigure(StatedFigure figure, StatedFacts said, TimeProvider clock)
    {
        (FigureId, UntilUtc) = (figure.Id, clock.GetUtcNow().UtcDateTime);
        Take(figure.CampaignId, said, figure.StatedAtUtc);
    }

    public int Id { get; private set; }

    /// <summary>The stated figure, which may be gone.</summary>
    public int FigureId { get; private set; }

    /// <summary>Excluded.</summary>
    public DateTime UntilUtc { get; private set; }
}
