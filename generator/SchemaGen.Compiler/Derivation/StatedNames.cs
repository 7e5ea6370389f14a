using SchemaGen.Compiler.Model;
using SchemaGen.Compiler.Naming;
using SchemaGen.Compiler.Shapes;
using SchemaGen.Datatypes;
using SchemaGen.RelaxNg.Diagnostics;

namespace SchemaGen.Compiler.Derivation;

/// <summary>The names and bindings stated in names files, with the diagnostics about them.</summary>
internal sealed class StatedNames
{
    /// <summary>The separator between the path of a type and the path of a member in it.</summary>
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

    /// <summary>Returns the stated name of a type, or null. If schemas share the type, each may state a name; the type's own schema takes precedence.</summary>
    public StatedName? Find(NamedType type) =>
        SchemasFor(type).Select(schema => _bySchema[schema].TryGetValue(type.Place, out StatedName? name) && name.Name is not null ? name : null).FirstOrDefault(static name => name is not null);

    // The keys are the paths of the members in the type.
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

    /// <summary>Returns the stated binding of a type; null if there is none.</summary>
    public StatedBinding? BindingOf(NamedType type) => BindingAt(type, type.Place);

    /// <summary>Returns the stated binding of a member, by its path in its type; null if there is none.</summary>
    public StatedBinding? BindingOf(NamedType type, string member) => BindingAt(type, $"{type.Place}{MemberSign}{member}");

    /// <summary>Returns the binding for the values of a definition or of an XSD datatype (<c>xsd:positiveInteger</c>); null if no type is stated.</summary>
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

    /// <summary>Reports that a stated binding is impossible, with the reason.</summary>
    public void Refuse(StatedBinding binding, string reason)
    {
        if (_refused.Add($"{binding.Location} {reason}"))
        {
            _diagnostics.Add(new SchemaDiagnostic(DiagnosticCode.BindingImpossible, binding.Location, [reason]));
        }
    }

    /// <summary>Reports that a name is not available because it is already used.</summary>
    public void Refuse(StatedName name) => _diagnostics.Add(new SchemaDiagnostic(DiagnosticCode.NameRepeated, name.Location, [name.Name!]));

    /// <summary>Reserves the stated names for the members of a type and reports those that are not available.</summary>
    /// <returns>The reserved names, by the paths of the members in the type.</returns>
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

    /// <summary>Reports that a stated name forced something else to take another name.</summary>
    public void Displace(StatedName name, string other) => _diagnostics.Add(new SchemaDiagnostic(DiagnosticCode.NameDisplaced, name.Location, [name.Name!, other]));

    /// <summary>Returns the diagnostics, including names stated for places that do not exist.</summary>
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

    // A value in a path may contain the separator, too, so every split is tried. At most one of them matches a member.
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
