using SchemaGen.RelaxNg.Syntax;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Linking;

/// <summary>A definition of a <see cref="LinkedGrammar"/>, all that <c>combine</c> and <c>include</c> made of it.</summary>
/// <param name="Name">The name in the schema; definitions of different nested grammars may share it.</param>
/// <param name="Key">The name that is unique in the linked grammar: the same as <paramref name="Name"/> for definitions of the outermost grammar and where no other
/// has that name, else qualified by grammar (<c>inactiveDomain/disk</c>).</param>
/// <param name="Body">The pattern.</param>
/// <param name="Location">Where it is defined; of several, the first.</param>
/// <param name="Documentation">The documentation of the define, or null.</param>
public sealed record LinkedDefine(string Name, string Key, PatternSyntax Body, SourceLocation Location, string? Documentation);
