using System.Collections.Immutable;
using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Programs;

/// <summary>
/// A content taken apart: attributes that always apply, factors (choices between sets of attributes, each with its children), and the
/// tree of children in which the factors' children have their places.
/// </summary>
/// <param name="Attributes">The attributes outside of factors.</param>
/// <param name="Factors">The independent choices.</param>
/// <param name="Children">The children.</param>
internal sealed record ContentShape(ImmutableArray<ContentShape.Use> Attributes, ImmutableArray<ContentShape.Factor> Factors, ContentShape.Tree Children)
{
    /// <summary>An attribute, required or optional.</summary>
    public sealed record Use(AttributePattern Attribute, bool IsRequired);

    /// <summary>A set of attributes with the children that they stand for.</summary>
    public sealed record Alternative(ImmutableArray<Use> Attributes, Pattern Children);

    /// <summary>A choice between alternatives. Equal by reference: it stands for its place.</summary>
    public sealed class Factor(ImmutableArray<Alternative> alternatives)
    {
        public ImmutableArray<Alternative> Alternatives { get; } = alternatives;

        /// <summary>Whether the alternatives differ in their children; if not, these children stand in the tree themselves.</summary>
        public bool DecidesChildren { get; } = alternatives.Any(alternative => alternative.Children != alternatives[0].Children);
    }

    /// <summary>Children, with places for what factors decide.</summary>
    public abstract record Tree;

    /// <summary>Children that depend on nothing.</summary>
    public sealed record Fixed(Pattern Pattern) : Tree;

    /// <summary>The place of a factor's children.</summary>
    public sealed record Place(Factor Factor) : Tree;

    /// <summary>Two trees in order or interleaved.</summary>
    public sealed record Pair(Tree Left, Tree Right, bool IsInterleave) : Tree;
}
