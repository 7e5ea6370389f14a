namespace SchemaGen.Runtime.Adaptation;

/// <summary>A child of an element of the document: an element, or the text between two elements.</summary>
internal abstract class TreeItem
{
    /// <summary>The cost of removing it with all that is in it.</summary>
    public abstract long RemovalCost { get; }
}
