using SchemaGen.Compiler.Naming;
using SchemaGen.Compiler.Shapes;
using SchemaGen.RelaxNg.Diagnostics;

namespace SchemaGen.Compiler.Derivation;

/// <summary>The names that the files beside the schemas state, and what is wrong with them.</summary>
internal sealed class StatedNames
{
    private readonly Dictionary<SchemaShape, Dictionary<string, StatedName>> _bySchema = [];
    private readonly List<SchemaDiagnostic> _diagnostics = [];

    public StatedNames(IEnumerable<SchemaShape> schemas)
    {
        foreach (SchemaShape schema in schemas)
        {
            if (schema.Request.Names is { } file)
            {
                _bySchema.Add(schema, Usable(NamesFileReader.Read(file, _diagnostics)));
            }
        }
    }

    /// <summary>The name that was stated for a type, or null. A type that schemas share may be named by any of them, the first one first.</summary>
    public string? Find(NamedType type) => Find(type.Schema, type.Place)
        ?? _bySchema.Keys.Where(schema => schema != type.Schema).Select(schema => Find(schema, type.Place)).FirstOrDefault(static name => name is not null);

    /// <summary>What is wrong, names for places that no type has among it.</summary>
    public IReadOnlyList<SchemaDiagnostic> Diagnose(IEnumerable<NamedType> types)
    {
        HashSet<string> places = new(types.Select(static type => type.Place), StringComparer.Ordinal);
        return
        [
            .. _diagnostics,
            .. _bySchema.Values.SelectMany(static names => names.Values).Where(name => !places.Contains(name.Place))
                .Select(static name => new SchemaDiagnostic(DiagnosticCode.NameStale, name.Location, [name.Place])),
        ];
    }

    private string? Find(SchemaShape schema, string place) =>
        _bySchema.TryGetValue(schema, out Dictionary<string, StatedName>? names) && names.TryGetValue(place, out StatedName? name) ? name.Name : null;

    private Dictionary<string, StatedName> Usable(IEnumerable<StatedName> names)
    {
        Dictionary<string, StatedName> usable = new(StringComparer.Ordinal);
        HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
        foreach (StatedName name in names)
        {
            if (!CSharpNames.IsIdentifier(name.Name))
            {
                _diagnostics.Add(new SchemaDiagnostic(DiagnosticCode.NameInvalid, name.Location, [name.Name]));
            }
            else if (usable.ContainsKey(name.Place) || !taken.Add(name.Name))
            {
                _diagnostics.Add(new SchemaDiagnostic(DiagnosticCode.NameRepeated, name.Location, [usable.ContainsKey(name.Place) ? name.Place : name.Name]));
            }
            else
            {
                usable.Add(name.Place, name);
            }
        }

        return usable;
    }
}
