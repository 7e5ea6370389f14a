using System.Globalization;
using SchemaGen.Compiler.Emit;
using SchemaGen.Compiler.Model;
using SchemaGen.Compiler.Naming;
using SchemaGen.Compiler.Shapes;
using SchemaGen.RelaxNg.Ambiguities;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Programs;

namespace SchemaGen.Compiler.Derivation;

/// <summary>Derives types from the schemas of a namespace. docs/binding.md has the rules.</summary>
internal sealed class TypeDeriver
{
    private readonly ElementTypes _types;
    private readonly SlotScalars _scalars;
    private readonly ItemInterfaces _items;
    private readonly EntryTypes _entries;
    private readonly OneOfs _oneOfs;
    private readonly GroupInterfaces _groups;
    private readonly StatedNames _stated;
    private readonly DefaultValues _defaults;
    private readonly List<NamedType> _named;
    private readonly Dictionary<TypeNode, MemberNames> _memberNames = [];
    private readonly Dictionary<TypeNode, NamedType> _namedRoots = [];
    private readonly Dictionary<TypeNode, MemberBuilder> _members = [];
    private readonly IReadOnlyList<TypeNode> _roots;
    private readonly CodeGenerationRequest _request;

    public TypeDeriver(IReadOnlyList<SchemaShape> schemas, CancellationToken cancellationToken)
    {
        // Schemas may share types, so one public schema makes them all public.
        _request = schemas[0].Request with { IsPublic = schemas.Any(static schema => schema.Request.IsPublic) };
        Discriminators discriminators = new();
        PathNaming paths = new(discriminators);
        foreach (SchemaShape schema in schemas)
        {
            foreach (DefineShape define in schema.Defines)
            {
                paths.Apply(define);
            }

            paths.Apply(schema.Start);
        }

        GroupUnions unions = new(schemas, discriminators);
        _types = new ElementTypes(schemas, unions, discriminators, cancellationToken);
        IReadOnlyList<TypeNode> elementUnions = ElementUnions.Make(_types, schemas);
        _roots = [.. _types.Roots.Select(static node => node.Root).Concat(elementUnions.Select(static node => node.Root)).Distinct()];
        foreach (TypeNode root in _roots)
        {
            CaseKeys.Find(root);
        }

        _scalars = new SlotScalars(_types, _roots);
        _items = new ItemInterfaces(_types);
        _entries = new EntryTypes(_types, _items);
        _oneOfs = new OneOfs(_roots);
        _groups = new GroupInterfaces(_roots, new Flattener(unions));
        _named = NamedType.All(_roots, [.. _scalars.Enums, .. _oneOfs.Enums], _entries.All, [.. _items.All, .. _groups.All]);
        _stated = new StatedNames(schemas);
        _defaults = new DefaultValues(schemas);
        TypeNaming.Give(_named, _stated, _scalars.Enums, schemas);
        foreach (NamedType type in _named)
        {
            type.Enum?.NameMembers(type, _stated);
            type.Entry?.NameParts(type, _stated);
            if (type.Node is { Base: null } root)
            {
                _namedRoots.Add(root, type);
                _memberNames.Add(root, new MemberNames(root, type, _stated));
            }
        }
    }

    /// <summary>
    /// The diagnostics about stated names, default values without effect, and elements that are too large for a class. Complete once
    /// the classes are built.
    /// </summary>
    public IReadOnlyList<SchemaDiagnostic> Diagnostics =>
        [
            .. _stated.Diagnose(Names),
            .. _defaults.Diagnostics,
            .. _types.TooLarge.Select(static large => new SchemaDiagnostic(DiagnosticCode.TooManyMembers, large.Element.Syntax.Location,
                [large.Members.ToString(CultureInfo.InvariantCulture), ElementTypes.MostMembers.ToString(CultureInfo.InvariantCulture)])),
        ];

    /// <summary>The names of all types and their members. Complete once the classes are built.</summary>
    public IEnumerable<TypeName> Names => _named.SelectMany(type => MembersOf(type).Prepend(new TypeName(type.Schema.Request.RootPath, type.Place, type.Names.Given)));

    /// <summary>Returns the way the reader represents an element of a schema.</summary>
    public ElementBinding BindingOf(SchemaShape schema, ElementPattern element) => _types.KindOf(schema.Elements[element.Origin]) switch
    {
        ElementKind.Object => ElementBinding.Object,
        ElementKind.Value or ElementKind.Flag => ElementBinding.Value,
        _ => ElementBinding.Raw,
    };

    /// <summary>Returns diagnostics for elements that are read as one type but could also match another.</summary>
    public IEnumerable<SchemaDiagnostic> FindAmbiguities(SchemaShape schema, CancellationToken cancellationToken) =>
        AmbiguityFinder.Find(schema.Grammar, element => MeaningOf(schema.Elements[element.Origin]), AmbiguityLimits.Default, cancellationToken)
            .Select(ambiguity => new SchemaDiagnostic(DiagnosticCode.AmbiguousElement, ambiguity.Second.Origin.Location,
            [
                Describe(schema.Elements[ambiguity.First.Origin]),
                ambiguity.First.Origin.Location.Line.ToString(CultureInfo.InvariantCulture),
                Describe(schema.Elements[ambiguity.Second.Origin]),
                ambiguity.Witness,
            ]));

    private object MeaningOf(ElementShape element) => _types.KindOf(element) switch
    {
        ElementKind.Object => _types.NodeOf(element),
        ElementKind.Raw => (ElementKind.Raw, element.Name is null),
        _ => ElementKind.Value,
    };

    private string Describe(ElementShape element) => _types.KindOf(element) switch
    {
        ElementKind.Object => _types.NodeOf(element).Names.Given,
        ElementKind.Raw => "raw XML",
        _ => "a text",
    };

    /// <summary>Builds the classes and the interfaces of the groups that they share.</summary>
    public (IReadOnlyCollection<ClassModel> Classes, IReadOnlyList<InterfaceModel> Interfaces) Classes(CancellationToken cancellationToken)
    {
        Dictionary<string, ClassModel> classes = new(StringComparer.Ordinal);
        foreach (TypeNode root in _roots)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (ClassModel model in new ClassBuilder(root, MembersOf(root), _items, _request).Build())
            {
                classes.Add(model.Name, model);
            }
        }

        foreach (NamedType type in _named)
        {
            if (type.Entry is null && _stated.BindingOf(type) is { } binding && Bind(type, binding))
            {
                ClassModel model = classes[type.Names.Given];
                classes[model.Name] = model with
                {
                    Documentation = binding.Documentation ?? model.Documentation,
                    Interfaces = [.. model.Interfaces, .. binding.Implements.Select(static name => $"global::{name}")],
                };
            }
        }

        List<InterfaceModel> interfaces = [];
        foreach ((InterfaceModel model, IReadOnlyList<string> users) in _groups.Build(classes, _request).ToList())
        {
            interfaces.Add(model);
            foreach (string name in users)
            {
                classes[name] = classes[name] with { Interfaces = [.. classes[name].Interfaces, $"global::{_request.Namespace}.{model.Name}"] };
            }
        }

        return (classes.Values, interfaces);
    }

    /// <summary>Whether a binding applies to a class. Reports bindings that are impossible for the type.</summary>
    private bool Bind(NamedType type, StatedBinding binding)
    {
        if (type.Node is null && binding.Implements.Count > 0)
        {
            _stated.Refuse(binding, "Only a class can have interfaces; this is an enum or an interface");
        }
        else if (type.Node is not null && (binding.Type ?? binding.Converter) is not null)
        {
            _stated.Refuse(binding, "A type can be stated for values only; this is a class");
        }

        return type.Node is not null;
    }

    /// <summary>Returns the enums.</summary>
    /// <param name="classes">The classes that use them.</param>
    public IEnumerable<EnumModel> Enums(IReadOnlyCollection<ClassModel> classes)
    {
        // Members need only the words, which are in the table.
        HashSet<string> scalars = [.. classes.SelectMany(static type => type.Members)
            .SelectMany(static member => member.Parts)
            .Where(static scalar => scalar.IsEnum)
            .Select(static scalar => scalar.Type)];
        return _scalars.Enums.Concat(_oneOfs.Enums).Select(node => new EnumModel(
            node.Names.Given,
            _request.Namespace,
            _request.IsPublic,
            node.IsValue,
            DocumentationOf(node),
            [.. node.Words.Select(word => new EnumMemberModel(node.MemberOf(word.Word), word.Word, word.Documentation))])
        {
            HasScalar = node.IsListed || scalars.Contains($"global::{_request.Namespace}.{node.Names.Given}"),
            IsListed = node.IsListed,
            ExtensionsName = node.ExtensionsName,
            Subsets = [.. node.Subsets.Select(subset => new EnumSubsetModel(CSharpNames.Pascal(subset.Define), subset.Define, [.. subset.Words.Select(node.MemberOf)]))],
        });
    }

    private string? DocumentationOf(EnumNode node) =>
        _named.Find(type => type.Enum == node) is { } type && _stated.BindingOf(type)?.Documentation is { } stated ? stated : node.Documentation;

    /// <summary>Returns the classes of entries.</summary>
    public IEnumerable<EntryModel> Entries()
    {
        foreach (NamedType type in _named.Where(static type => type.Entry is not null))
        {
            EntryNode node = type.Entry!;
            StatedBinding? binding = _stated.BindingOf(type);
            if ((binding?.Type ?? binding?.Converter) is not null)
            {
                _stated.Refuse(binding!, "A type can be stated for values only; this is a class");
            }

            yield return new EntryModel(
                node.Names.Given,
                _request.Namespace,
                _request.IsPublic,
                binding?.Documentation ?? node.Shape.Define?.Documentation,
                PatternComment.Lines(node.Shape.Content),
                [.. node.Shape.Parts.Select((part, i) => PartOf(type, i, [.. part.Names.Select(name => node.Owner.Slots.Find(name)!)]))])
            {
                Interfaces = [.. (binding?.Implements ?? []).Select(static name => $"global::{name}")],
            };
        }
    }

    private EntryPartModel PartOf(NamedType type, int number, List<Slot> slots)
    {
        EntryNode node = type.Entry!;
        (string path, string name) = node.Parts[number];
        string typeName = slots is [var only] ? MembersOf(node.Owner.Root).TypeOf(only)
            : node.Interfaces[number] is { } common ? $"global::{_request.Namespace}.{common.Names.Given}"
            : RuntimeNames.ElementNode;
        return new EntryPartModel(
            name,
            typeName,
            node.Shape.Parts[number].Count.IsSeveral,
            node.Shape.Parts[number].Count.Fewest > 0,
            [.. slots.SelectMany(static slot => slot.Elements[0].Names).Select(static element => (element.LocalName, element.NamespaceUri))],
            _stated.BindingOf(type, path)?.Documentation ?? (slots.Count == 1 ? slots[0].Documentation : node.Choices[number]?.Documentation));
    }

    /// <summary>Returns the interfaces of items.</summary>
    public IEnumerable<InterfaceModel> ItemInterfaces() =>
        _items.All.Select(node => new InterfaceModel(node.Names.Given, _request.Namespace, _request.IsPublic, node.Documentation) { IsItem = true });

    /// <summary>Builds the model of the schema's own class.</summary>
    public SchemaModel Schema(SchemaShape schema, ValidatorProgram program, IReadOnlyCollection<ClassModel> classes)
    {
        List<string?> creations = [];
        List<string?> unrecognized = [];
        Dictionary<TypeNode, List<int>> numbers = [];
        for (int number = 0; number < schema.Grammar.Elements.Length; number++)
        {
            ElementShape element = schema.Elements[schema.Grammar.Elements[number].Origin];
            if (_types.KindOf(element) != ElementKind.Object)
            {
                creations.Add(null);
                unrecognized.Add(null);
                continue;
            }

            TypeNode node = _types.NodeOf(element);
            creations.Add(MembersOf(node.Root).Creation(node));
            unrecognized.Add(node.Base is null ? null : $"global::{schema.Request.Namespace}.{node.Base.UnrecognizedName}");
            for (TypeNode? type = node; type is not null; type = type.Base)
            {
                if (ClassBuilder.SchemaOf(type) == schema)
                {
                    if (!numbers.TryGetValue(type, out List<int>? list))
                    {
                        list = [];
                        numbers.Add(type, list);
                    }

                    list.Add(number);
                }
            }
        }

        string path = schema.Request.RootPath;
        return new SchemaModel(
            schema.Request,
            path[(path.LastIndexOfAny(['/', '\\']) + 1)..],
            creations,
            unrecognized,
            numbers.ToDictionary(static pair => pair.Key.Names.Given, static IReadOnlyList<int> (pair) => pair.Value, StringComparer.Ordinal),
            ProgramEncoder.Encode(program),
            NamespacePrefixes.Of(schema),
            [.. classes.Where(type => type.Schema == ClassBuilder.SchemaClass(schema, _request)).OrderBy(static type => type.Name, StringComparer.Ordinal)]);
    }

    private IEnumerable<TypeName> MembersOf(NamedType type)
    {
        return type.Enum is { } node ? node.Words.Select(word => Member(word.Word, node.MemberOf(word.Word)))
            : type.Entry is { } entry ? entry.Parts.Select(part => Member(part.Path, part.Name))
            : type.Node is { Base: null } root && _memberNames[root].Given is var given ? given.Keys.Select(path => Member(path, given[path]))
            : [];

        TypeName Member(string path, string name) => new(type.Schema.Request.RootPath, $"{type.Place}{StatedNames.MemberSign}{path}", name);
    }

    private MemberBuilder MembersOf(TypeNode root)
    {
        if (!_members.TryGetValue(root, out MemberBuilder? members))
        {
            members = new MemberBuilder(root, _types, _scalars, _items, _entries, _oneOfs, _memberNames[root], new MemberBindings(_stated, _namedRoots[root]), _defaults, _request.Namespace);
            _members.Add(root, members);
        }

        return members;
    }
}
