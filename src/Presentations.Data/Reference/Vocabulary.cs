using Presentations.Domain.Delivery;

namespace Presentations.Data.Reference;

/// <summary>The topics and audiences in use, in their order.</summary>
public sealed record Vocabulary(IReadOnlyList<Topic> Topics, IReadOnlyList<Audience> Audiences);
