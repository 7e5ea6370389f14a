namespace SchemaGen.Evolution.Witnesses;

/// <summary>A text in a witness.</summary>
internal sealed class WitnessText(string value) : WitnessNode
{
    public string Value { get; } = value;
}
