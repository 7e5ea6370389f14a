namespace SchemaGen.Evolution.Witnesses;

/// <summary>A child in a witness.</summary>
internal abstract class WitnessNode;
