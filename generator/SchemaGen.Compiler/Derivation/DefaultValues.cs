using SchemaGen.Compiler.Shapes;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Compiler.Derivation;

/// <summary>
/// The default values of attributes (RELAX NG DTD Compatibility, section 2). One that cannot be is not used, and said: where the attribute is
/// demanded it is never missing, and what an object has must not depend on which of two patterns its element matched.
/// </summary>
internal sealed class DefaultValues(IEnumerable<SchemaShape> schemas)
{
    private readonly HashSet<AttributeSyntax> _invalid =
        [.. schemas.SelectMany(static schema => schema.Grammar.Defaults).Where(static known => !known.IsValid).Select(static known => known.Origin)];

    private readonly HashSet<AttributeSyntax> _used = [];
    private readonly Dictionary<AttributeSyntax, string> _refused = [];

    /// <summary>What a schema says that has no effect. Complete when the classes are made.</summary>
    public IEnumerable<SchemaDiagnostic> Diagnostics => _refused.Where(refused => !_used.Contains(refused.Key))
        .Select(static refused => new SchemaDiagnostic(DiagnosticCode.DefaultUnused, refused.Key.Location, [refused.Key.DefaultValue!, refused.Value]));

    /// <summary>The default value of the attribute in a slot; null for none.</summary>
    public string? Of(Slot slot)
    {
        List<AttributeSyntax> stated = StatedIn(slot);
        if (stated.Count == 0)
        {
            return null;
        }

        string value = stated[0].DefaultValue!;
        string? problem = true switch
        {
            _ when slot.IsRequired => "the attribute is never missing",
            _ when stated.Exists(_invalid.Contains) => "the attribute cannot have it",
            _ when stated.Exists(attribute => attribute.DefaultValue != value) => "another pattern of the attribute has another one",
            _ when stated.Count < slot.Attributes.Count => "another pattern of the attribute has none",
            _ => null,
        };
        if (problem is not null)
        {
            Refuse(stated, problem);
            return null;
        }

        _used.UnionWith(stated);
        return value;
    }

    /// <summary>Says that attributes whose names the schema leaves open have no defaults.</summary>
    public void Refuse(Slot slot) => Refuse(StatedIn(slot), "the attribute has no name of its own");

    private static List<AttributeSyntax> StatedIn(Slot slot) =>
        [.. slot.Attributes.Select(static shape => (AttributeSyntax)shape.Syntax).Where(static attribute => attribute.DefaultValue is not null)];

    private void Refuse(List<AttributeSyntax> stated, string problem)
    {
        foreach (AttributeSyntax attribute in stated)
        {
            _refused[attribute] = problem;
        }
    }
}
