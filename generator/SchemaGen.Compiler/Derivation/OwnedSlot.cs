namespace SchemaGen.Compiler.Derivation;

/// <summary>A slot, and the class that has it.</summary>
internal sealed record OwnedSlot(TypeNode Owner, Slot Slot);
