using System.Collections.Immutable;
using SchemaGen.Evolution.Inclusion.Letters;
using SchemaGen.Evolution.Inclusion.Terms;
using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.Evolution.Inclusion.Classes;

/// <summary>Elements of both schemas that are proved equal: same names, and contents that are the same but for equal elements.</summary>
/// <param name="Names">The letters of their names.</param>
/// <param name="Content">Their content.</param>
/// <param name="Left">The elements of the left schema.</param>
/// <param name="Right">The elements of the right schema.</param>
internal sealed record ElementClass(LetterSet Names, Term Content, ImmutableArray<ElementPattern> Left, ImmutableArray<ElementPattern> Right);
