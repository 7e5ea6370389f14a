using SchemaGen.Compiler.Model;
using SchemaGen.Compiler.Naming;
using SchemaGen.Compiler.Shapes;
using SchemaGen.Datatypes;
using SchemaGen.RelaxNg.Diagnostics;

namespace SchemaGen.Compiler.Derivation;

/// <summary>What the files beside the schemas state, and what is wrong with it.</summary>
internal sealed class StatedNames
{
    /// <summary>What stands between the path of a type and that of a member in it.</summary>
    public const char MemberSign = '#';

    private readonly Dictionary<SchemaShape, Dictionary<string, StatedName>> _bySchema = [];
    private readonly Dictionary<(SchemaShape Schema, string Type), List<(string Member, StatedName Name)>> _members = [];
    private readonly List<SchemaDiagnostic> _diagnostics = [];
    private readonly HashSet<StatedName> _used = [];
    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);

    public StatedNames(IEnumerable<SchemaShape> schemas)
    {
        foreach (SchemaShape schema in schemas)
        {
            if (schema.Request.Names is { } file)
            {
                _bySchema.Add(schema, Usable(NamesFileReader.Read(file, _diagnostics)));
                AddMembers(schema);
            }
        }
    }

    /// <summary>The name that was stated for a type, or null. A type that schemas share may be named by any of them, the first one first.</summary>
    public StatedName? Find(NamedType type) =>
        SchemasFor(type).Select(schema => _bySchema[schema].TryGetValue(type.Place, out StatedName? name) && name.Name is not null ? name : null).FirstOrDefault(static name => name is not null);

    // By the paths of the members in the type.
    private Dictionary<string, StatedName> MembersOf(NamedType type)
    {
        Dictionary<string, StatedName> members = new(StringComparer.Ordinal);
        foreach (SchemaShape schema in SchemasFor(type))
        {
            foreach ((string member, StatedName name) in _members.TryGetValue((schema, type.Place), out List<(string, StatedName)>? list) ? list : [])
            {
                if (name.Name is not null && !members.ContainsKey(member))
                {
                    members.Add(member, name);
                }
            }
        }

        return members;
    }

    /// <summary>What is stated about a type besides its name; null for nothing.</summary>
    public StatedBinding? BindingOf(NamedType type) => BindingAt(type, type.Place);

    /// <summary>What is stated about a member besides its name, by its path in its type; null for nothing.</summary>
    public StatedBinding? BindingOf(NamedType type, string member) => BindingAt(type, $"{type.Place}{MemberSign}{member}");

    /// <summary>What is stated about the values of a definition, or of an XSD datatype (<c>xsd:positiveInteger</c>); null for no type.</summary>
    public StatedBinding? ValueBindingOf(NamedType type, string place) => BindingAt(type, place) is { Type: not null } binding ? binding : null;

    private StatedBinding? BindingAt(NamedType type, string place)
    {
        foreach (SchemaShape schema in SchemasFor(type))
        {
            if (_bySchema[schema].TryGetValue(place, out StatedName? stated) && stated.Binding is not null)
            {
                _used.Add(stated);
                return stated.Binding;
            }
        }

        return null;
    }

    /// <summary>Says that something that is stated cannot be, and why.</summary>
    public void Refuse(StatedBinding binding, string reason)
    {
        if (_refused.Add($"{binding.Location} {reason}"))
        {
            _diagnostics.Add(new SchemaDiagnostic(DiagnosticCode.BindingImpossible, binding.Location, [reason]));
        }
    }

    /// <summary>Says that a name cannot be given because something else has it.</summary>
    public void Refuse(StatedName name) => _diagnostics.Add(new SchemaDiagnostic(DiagnosticCode.NameRepeated, name.Location, [name.Name!]));

    /// <summary>Takes the names that were stated for the members of a type, and refuses those that are not to be had.</summary>
    /// <returns>The names that were taken, by the paths of the members in the type.</returns>
    public IReadOnlyDictionary<string, string> TakeMembers(NamedType type, NameAllocator names)
    {
        Dictionary<string, string> taken = new(StringComparer.Ordinal);
        foreach (KeyValuePair<string, StatedName> pair in MembersOf(type))
        {
            if (names.TryTake(pair.Value))
            {
                taken.Add(pair.Key, pair.Value.Name!);
            }
            else
            {
                Refuse(pair.Value);
            }
        }

        return taken;
    }

    /// <summary>Says that a stated name keeps something else, which has another one now, from its best name.</summary>
    public void Displace(StatedName name, string other) => _diagnostics.Add(new SchemaDiagnostic(DiagnosticCode.NameDisplaced, name.Location, [name.Name!, other]));

    /// <summary>What is wrong, names for places that nothing has among it.</summary>
    public IReadOnlyList<SchemaDiagnostic> Diagnose(IEnumerable<TypeName> given)
    {
        if (_bySchema.Count == 0)
        {
            return []; // Most schemas state none, and there are many names to compare with.
        }

        HashSet<string> places = new(given.Select(static name => name.Place), StringComparer.Ordinal);
        return
        [
            .. _diagnostics,
            .. _bySchema.Values.SelectMany(static names => names.Values).Where(name => !places.Contains(name.Place) && !_used.Contains(name))
                .Select(name => new SchemaDiagnostic(DiagnosticCode.NameStale, name.Location, [name.Place, Spelling.DidYouMean(name.Place, [.. places])])),
        ];
    }

    private IEnumerable<SchemaShape> SchemasFor(NamedType type) => _bySchema.Keys.OrderBy(schema => schema != type.Schema);

    // A path may have the sign in a value, too: then it is that of a member of either type, of which there is one at most.
    private void AddMembers(SchemaShape schema)
    {
        foreach (StatedName name in _bySchema[schema].Values)
        {
            for (int sign = name.Place.IndexOf(MemberSign); sign >= 0; sign = name.Place.IndexOf(MemberSign, sign + 1))
            {
                (SchemaShape, string) type = (schema, name.Place[..sign]);
                if (!_members.TryGetValue(type, out List<(string, StatedName)>? members))
                {
                    members = [];
                    _members.Add(type, members);
                }

                members.Add((name.Place[(sign + 1)..], name));
            }
        }
    }

    private static string? InvalidNameIn(StatedName stated)
    {
        if (stated.Name is { } name && !CSharpNames.IsIdentifier(name))
        {
            return name;
        }

        IEnumerable<string> qualified = stated.Binding is not { } binding ? []
            : binding.Implements.Concat([binding.Converter, BoundType.IsKeyword(binding.Type) ? null : binding.Type]).OfType<string>();
        return qualified.FirstOrDefault(static type => !type.Split('.').All(CSharpNames.IsIdentifier));
    }

    private Dictionary<string, StatedName> Usable(IEnumerable<StatedName> names)
    {
        Dictionary<string, StatedName> usable = new(StringComparer.Ordinal);
        foreach (StatedName name in names)
        {
            if (InvalidNameIn(name) is { } invalid)
            {
                _diagnostics.Add(new SchemaDiagnostic(DiagnosticCode.NameInvalid, name.Location, [invalid]));
            }
            else if (usable.ContainsKey(name.Place))
            {
                _diagnostics.Add(new SchemaDiagnostic(DiagnosticCode.NameRepeated, name.Location, [name.Place]));
            }
            else
            {
                usable.Add(name.Place, name);
            }
        }

        return usable;
    }
}
