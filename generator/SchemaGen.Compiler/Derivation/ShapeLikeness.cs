using SchemaGen.Compiler.Shapes;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Compiler.Derivation;

/// <summary>Compares patterns for equality of content.</summary>
internal static class ShapeLikeness
{
    /// <summary>Whether two patterns are the same in every detail; references must have the same target.</summary>
    public static bool AreAlike(Shape left, Shape right) => ReferenceEquals(left, right) || (WithoutEmphasis(left), WithoutEmphasis(right)) switch
    {
        (ElementShape a, ElementShape b) => NameClasses.AreAlike(NameClassOf(a), NameClassOf(b)) && a.Define == b.Define && AreAlike(a.Content, b.Content),
        (AttributeShape a, AttributeShape b) => NameClasses.AreAlike(NameClassOf(a), NameClassOf(b)) && AreAlike(a.Content, b.Content),
        (ReferenceShape a, ReferenceShape b) => a.Define == b.Define,
        (GroupShape a, GroupShape b) => a.Syntax.GetType() == b.Syntax.GetType() && AreAlike(a.Children, b.Children),
        (ChoiceShape a, ChoiceShape b) => AreAlike(a.Children, b.Children),
        (RepeatShape a, RepeatShape b) => a.IsOptional == b.IsOptional && a.IsMany == b.IsMany && AreAlike(a.Content, b.Content),
        (ValueShape a, ValueShape b) => AreAlike(a.Syntax, b.Syntax),
        (ListShape a, ListShape b) => AreAlike(a.Content, b.Content),
        (TextualShape a, TextualShape b) => AreAlike(a.Syntax, b.Syntax),
        (EmptyShape, EmptyShape) or (NotAllowedShape, NotAllowedShape) => true,
        _ => false,
    };

    // An optional pattern around one that can already be absent changes nothing.
    private static Shape WithoutEmphasis(Shape shape) => shape is RepeatShape { IsOptional: true, IsMany: false, Content: { } content } && Possibility.CanBeAbsent(content)
        ? WithoutEmphasis(content)
        : shape;

    private static bool AreAlike(IReadOnlyList<Shape> left, IReadOnlyList<Shape> right) =>
        left.Count == right.Count && left.Zip(right, AreAlike).All(static alike => alike);

    private static NameClassSyntax NameClassOf(Shape shape) => shape switch
    {
        AttributeShape attribute => attribute.Name ?? ((AttributeSyntax)attribute.Syntax).NameClass,
        _ => ((ElementSyntax)shape.Syntax).NameClass,
    };

    private static bool AreAlike(PatternSyntax left, PatternSyntax right) => (left, right) switch
    {
        (TextSyntax, TextSyntax) => true,
        (ValueSyntax a, ValueSyntax b) => a.Text == b.Text && a.TypeName == b.TypeName && a.Context.DatatypeLibrary == b.Context.DatatypeLibrary,
        (DataSyntax a, DataSyntax b) => a.TypeName == b.TypeName
            && a.Context.DatatypeLibrary == b.Context.DatatypeLibrary
            && a.Except is null
            && b.Except is null
            && a.Parameters.Select(static parameter => (parameter.Name, parameter.Value)).SequenceEqual(b.Parameters.Select(static parameter => (parameter.Name, parameter.Value))),
        _ => false,
    };
}
