using SchemaGen.Compiler.Shapes;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Compiler.Derivation;

/// <summary>
/// The default values of attributes (RELAX NG DTD Compatibility, section 2). Unusable defaults are ignored and reported: a required attribute
/// is never missing, and the value of a property must not depend on which of two patterns its element matched.
/// </summary>
internal sealed class DefaultValues(IEnumerable<SchemaShape> schemas)
{
    private readonly HashSet<AttributeSyntax> _invalid =
        [.. schemas.SelectMany(static schema => schema.Grammar.Defaults).Where(static known => !known.IsValid).Select(static known => known.Origin)];

    private readonly HashSet<AttributeSyntax> _used = [];
    private readonly Dictionary<AttributeSyntax, string> _refused = [];

    /// <summary>The diagnostics for defaults without effect. Complete once the classes are built.</summary>
    public IEnumerable<SchemaDiagnostic> Diagnostics => _refused.Where(refused => !_used.Contains(refused.Key))
        .Select(static refused => new SchemaDiagnostic(DiagnosticCode.DefaultUnused, refused.Key.Location, [refused.Key.DefaultValue!, refused.Value]));

    /// <summary>Returns the default value of the attribute in a slot; null if there is none.</summary>
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

    /// <summary>Reports that attributes whose names the schema leaves open cannot have defaults.</summary>
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
