using SchemaGen.RelaxNg.Syntax;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Linking;

/// <summary>A definition of a <see cref="LinkedGrammar"/> after <c>combine</c> and <c>include</c> have been applied.</summary>
/// <param name="Name">The name in the schema; definitions of different nested grammars may share it.</param>
/// <param name="Key">The unique name in the linked grammar. It is <paramref name="Name"/> for definitions of the outermost grammar and if no other definition
/// has that name; otherwise the name is qualified by grammar (<c>inactiveDomain/disk</c>).</param>
/// <param name="Body">The pattern.</param>
/// <param name="Location">The place of the definition; the first one if several were combined.</param>
/// <param name="Documentation">The documentation of the define; null for none.</param>
public sealed record LinkedDefine(string Name, string Key, PatternSyntax Body, SourceLocation Location, string? Documentation);
