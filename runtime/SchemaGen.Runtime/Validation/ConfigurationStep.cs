namespace SchemaGen.Runtime.Validation;

/// <summary>The place where a configuration of a frame meets a child with a name.</summary>
/// <param name="Variant">The variant of the configuration.</param>
/// <param name="Branch">The branch in which a child of the name can stand; -1 if there is none.</param>
/// <param name="State">The state of that branch; -1 if there is none.</param>
internal readonly record struct ConfigurationStep(int Variant, int Branch, int State);
