using SchemaGen.Runtime.Validation;

namespace SchemaGen.Runtime.Scanning.Dtd;

/// <summary>The origin of replacement text, all of which is located at the entity reference.</summary>
/// <param name="window">The bytes with the reference; they may be replacement text themselves.</param>
/// <param name="index">The index of the reference.</param>
internal sealed class EntityReference(ByteWindow window, int index) : IPositionMap
{
    /// <inheritdoc />
    public DocumentPosition? Locate(long offset) => window.PositionOf(index);
}
