using System.Collections.Immutable;

namespace SchemaGen.Site.Model;

/// <summary>What became of a schema since an old version.</summary>
/// <param name="Old">The main file of the old version.</param>
/// <param name="New">The main file of the new version.</param>
/// <param name="Backward">Whether the new version accepts what the old one does.</param>
/// <param name="Forward">Whether the old version accepts what the new one does.</param>
/// <param name="Changes">The changes, those near the root first.</param>
public sealed record SchemaChanges(string Old, string New, DirectionEntry Backward, DirectionEntry Forward, ImmutableArray<ChangeEntry> Changes);
