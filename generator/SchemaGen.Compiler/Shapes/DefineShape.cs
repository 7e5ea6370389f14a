using SchemaGen.RelaxNg.Linking;

namespace SchemaGen.Compiler.Shapes;

/// <summary>A definition.</summary>
internal sealed class DefineShape(LinkedDefine define)
{
    private bool? _isImpossible;

    /// <summary>The name in the schema.</summary>
    public string Name => Linked.Name;

    /// <summary>The name without the affixes that the schema's names share. C# names are made from it.</summary>
    public string Word { get; set; } = define.Name;

    /// <summary>The definition as linked.</summary>
    public LinkedDefine Linked { get; } = define;

    /// <summary>The documentation, or null.</summary>
    public string? Documentation => Linked.Documentation;

    /// <summary>The pattern.</summary>
    public Shape Body { get; set; } = null!;

    /// <summary>Whether it is, in effect, <c>notAllowed</c>.</summary>
    public bool IsImpossible => _isImpossible ??= Possibility.IsImpossible(Body);
}
