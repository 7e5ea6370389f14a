using System.Runtime.InteropServices;

namespace SchemaGen.Datatypes.XsdRegex;

/// <summary>A state of an <see cref="Nfa"/>.</summary>
/// <param name="Kind">What it does; says which of the others mean something.</param>
/// <param name="Set">The index of the set of characters that is consumed.</param>
/// <param name="Next">Where it goes.</param>
/// <param name="Alternative">Where it goes as well.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NfaState(NfaStateKind Kind, int Set, int Next, int Alternative);
