namespace Presentations.Domain.Delivery;

/// <summary>How many of one audience were at one presentation. A number only: there is no place for a name.</summary>
public sealed class AttendanceCount : ITaskForceOwned, IDetailOf
{
    private AttendanceCount() { }

    internal AttendanceCount(Presentation presentation, string audience, int people) =>
        (OwnerId, Audience, People) = (presentation.OwnerId, audience, people);

    public int PresentationId { get; private set; }

    public string Audience { get; private set; } = "";

    public int People { get; internal set; }

    public int OwnerId { get; private set; }

    Type IDetailOf.ParentType => typeof(Presentation);

    int IDetailOf.ParentId => PresentationId;

    string IDetailOf.DetailName => $"Attendance {Audience}";

    string? IDetailOf.DetailValue => People.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
