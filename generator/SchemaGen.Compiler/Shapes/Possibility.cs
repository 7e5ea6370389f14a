namespace SchemaGen.Compiler.Shapes;

/// <summary>Tells what can never match: members for it vanish.</summary>
internal static class Possibility
{
    /// <summary>Whether a pattern is, in effect, <c>notAllowed</c>. The content of elements is not looked at: it may lead back here.</summary>
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
}
