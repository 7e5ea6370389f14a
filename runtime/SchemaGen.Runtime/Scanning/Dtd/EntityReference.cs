using SchemaGen.Runtime.Validation;

namespace SchemaGen.Runtime.Scanning.Dtd;

/// <summary>Where replacement text comes from: all of it is at the reference to the entity.</summary>
/// <param name="window">The bytes with the reference; they may be replacement text themselves.</param>
/// <param name="index">The index of the reference.</param>
internal sealed class EntityReference(ByteWindow window, int index) : IPositionMap
{
    /// <inheritdoc />
    public DocumentPosition? Locate(long offset) => window.PositionOf(index);
}
