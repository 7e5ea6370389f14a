using System.Collections.Immutable;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Linking;

/// <summary>
/// A whole schema after sections 4.1 to 4.11 and 4.16 to 4.18: files joined, names resolved, definitions combined, nested
/// grammars flattened. Definitions and <c>optional</c>, <c>zeroOrMore</c>, <c>mixed</c> keep their shape because C# types are
/// derived from them. No <see cref="ExternalRefSyntax"/>, <see cref="GrammarSyntax"/> or <see cref="ParentRefSyntax"/> is left;
/// each <see cref="RefSyntax"/> names a <see cref="LinkedDefine.Key"/>.
/// </summary>
/// <param name="Start">The pattern of a document.</param>
/// <param name="Defines">The definitions that can be reached from the start, by key, in the order of first use.</param>
public sealed record LinkedGrammar(PatternSyntax Start, ImmutableArray<LinkedDefine> Defines)
{
    private readonly Dictionary<string, LinkedDefine> _byKey = Defines.ToDictionary(define => define.Key, StringComparer.Ordinal);

    /// <summary>The definitions that cannot be reached from the start, in the order of the schema.</summary>
    public ImmutableArray<UnreachedDefine> Unreached { get; init; } = [];

    /// <summary>Returns the definition that a <see cref="RefSyntax"/> of this grammar names.</summary>
    public LinkedDefine Resolve(RefSyntax reference) => _byKey[reference.Name];
}
