namespace SchemaGen.Compiler.Derivation;

/// <summary>A slot with its class.</summary>
internal sealed record OwnedSlot(TypeNode Owner, Slot Slot);
