namespace SchemaGen.Compiler.Shapes;

/// <summary>Finds patterns that can never match. They get no members.</summary>
internal static class Possibility
{
    /// <summary>Whether a pattern is equivalent to <c>notAllowed</c>. Does not examine the content of elements, which may be recursive.</summary>
    public static bool IsImpossible(Shape shape) => shape switch
    {
        NotAllowedShape => true,
        ElementShape element => !element.IsReachable,
        AttributeShape attribute => IsImpossible(attribute.Content),
        ReferenceShape reference => reference.Define.IsImpossible,
        GroupShape group => group.Children.Any(IsImpossible),
        ChoiceShape choice => choice.Children.All(IsImpossible),
        RepeatShape repeat => !repeat.IsOptional && IsImpossible(repeat.Content),
        _ => false,
    };

    /// <summary>Whether a pattern of elements and attributes can match nothing at all.</summary>
    public static bool CanBeAbsent(Shape shape) => shape switch
    {
        EmptyShape => true,
        RepeatShape repeat => repeat.IsOptional || CanBeAbsent(repeat.Content),
        ReferenceShape reference => CanBeAbsent(reference.Define.Body),
        ChoiceShape choice => choice.Children.Any(CanBeAbsent),
        GroupShape group => group.Children.All(CanBeAbsent),
        _ => false,
    };
}
