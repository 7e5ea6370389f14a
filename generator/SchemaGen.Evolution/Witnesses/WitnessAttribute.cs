using SchemaGen.Evolution.Inclusion.Letters;

namespace SchemaGen.Evolution.Witnesses;

/// <summary>An attribute in a witness. Equal by reference: it may be the marked part of the witness, under whichever name it gets.</summary>
internal sealed class WitnessAttribute(QualifiedName name, string value)
{
    public QualifiedName Name { get; set; } = name;

    public string Value { get; } = value;
}
