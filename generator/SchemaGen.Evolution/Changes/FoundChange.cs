using System.Collections.Immutable;

namespace SchemaGen.Evolution.Changes;

/// <summary>A change with the elements in which it was found: moved content has two of them.</summary>
internal sealed record FoundChange(Change Change, ImmutableArray<(ContentPair Pair, Symbol? Symbol)> Origins);
