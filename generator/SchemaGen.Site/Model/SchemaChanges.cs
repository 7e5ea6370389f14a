using System.Collections.Immutable;

namespace SchemaGen.Site.Model;

/// <summary>The changes of a schema since an old version.</summary>
/// <param name="Old">The main file of the old version.</param>
/// <param name="New">The main file of the new version.</param>
/// <param name="Backward">The verdict whether the new version accepts every document that the old one accepts.</param>
/// <param name="Forward">The verdict whether the old version accepts every document that the new one accepts.</param>
/// <param name="NotCompared">The parts of the schemas that were not compared, each with its first place.</param>
/// <param name="Rules">The changes counted by rule.</param>
/// <param name="Changes">The changes, those near the root first.</param>
public sealed record SchemaChanges(
    string Old,
    string New,
    DirectionEntry Backward,
    DirectionEntry Forward,
    ImmutableArray<string> NotCompared,
    ImmutableArray<RuleEntry> Rules,
    ImmutableArray<ChangeEntry> Changes);
