using SchemaGen.Evolution.Inclusion.Letters;

namespace SchemaGen.Evolution.Witnesses;

/// <summary>An attribute in a witness. Equal by reference.</summary>
internal sealed class WitnessAttribute(QualifiedName name, string value)
{
    public QualifiedName Name { get; } = name;

    public string Value { get; } = value;
}
