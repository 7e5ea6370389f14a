namespace SchemaGen.Runtime.Adaptation;

/// <summary>A step through a content.</summary>
/// <param name="Item">The child; null for one that would have to be invented.</param>
/// <param name="Pattern">The pattern of the child, or of the missing element; -1 for text, and for a child that is removed.</param>
/// <param name="IsRemoved">Whether the child is removed.</param>
internal readonly record struct SequenceStep(TreeItem? Item, int Pattern, bool IsRemoved);
