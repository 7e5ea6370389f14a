using SchemaGen.Evolution.Inclusion.Letters;

namespace SchemaGen.Evolution.Witnesses;

/// <summary>An element in a witness.</summary>
internal sealed class WitnessElement(QualifiedName name, WitnessContent content) : WitnessNode
{
    public QualifiedName Name { get; } = name;

    public WitnessContent Content { get; } = content;
}
