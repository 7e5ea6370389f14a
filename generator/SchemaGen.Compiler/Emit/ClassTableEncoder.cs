using SchemaGen.Compiler.Model;
using SchemaGen.RelaxNg.Programs;
using SchemaGen.Runtime.Classes;

namespace SchemaGen.Compiler.Emit;

/// <summary>
/// Encodes the information that the runtime needs about a schema's classes: the XML form of their members. The runtime's
/// <c>XmlClassTable</c> reads it. The format is private to one version of SchemaGen. It has the types, the prefixes, the enums and the classes;
/// each enum and class is preceded by its length, so the runtime can decode only those it needs.
/// </summary>
internal sealed class ClassTableEncoder
{
    private readonly List<TableWriter> _enums = [];
    private readonly Dictionary<string, int> _enumNumbers = new(StringComparer.Ordinal);
    private readonly List<string> _types = [];
    private readonly Dictionary<string, int> _typeNumbers = new(StringComparer.Ordinal);
    private readonly List<string> _ownScalars = [];
    private readonly IReadOnlyDictionary<string, EnumModel> _enumsByType;
    private readonly IReadOnlyDictionary<string, ClassModel> _classesByType;
    private readonly SchemaModel _schema;

    private ClassTableEncoder(
        SchemaModel schema, IReadOnlyDictionary<string, ClassModel> classesByType, IReadOnlyDictionary<string, EnumModel> enumsByType) =>
        (_schema, _classesByType, _enumsByType) = (schema, classesByType, enumsByType);

    /// <summary>Encodes the classes of a schema, in their order.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="classesByType">The classes of all schemas of the namespace, by their names with <c>global::</c>.</param>
    /// <param name="enumsByType">The enums of all these schemas, keyed in the same way.</param>
    public static ClassTable Encode(
        SchemaModel schema, IReadOnlyDictionary<string, ClassModel> classesByType, IReadOnlyDictionary<string, EnumModel> enumsByType)
    {
        ClassTableEncoder encoder = new(schema, classesByType, enumsByType);
        List<TableWriter> classes = [.. schema.Classes.Select(encoder.ClassPart)];
        TableWriter whole = new();
        whole.Number(encoder._types.Count);
        encoder._types.ForEach(whole.InlineText);
        whole.Number(schema.Prefixes.Count);
        foreach (KeyValuePair<string, string> prefix in schema.Prefixes.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            whole.InlineText(prefix.Key);
            whole.InlineText(prefix.Value);
        }

        WriteParts(whole, encoder._enums);
        WriteParts(whole, classes);
        return new ClassTable([.. whole.Bytes], encoder._ownScalars);
    }

    private static void WriteParts(TableWriter whole, List<TableWriter> parts)
    {
        whole.Number(parts.Count);
        foreach (TableWriter part in parts)
        {
            whole.Part(part);
        }
    }

    private TableWriter ClassPart(ClassModel model)
    {
        TableWriter part = new();
        part.InlineText(model.WrittenName.NamespaceUri);
        part.InlineText(model.WrittenName.LocalName);
        part.Numbers([.. _schema.ElementNumbers.TryGetValue(model.ElementsName, out IReadOnlyList<int>? numbers) ? numbers : []]);
        part.Number(model.Base is null && !model.IsAbstract ? 1 : 0);
        part.Numbers([.. TypesOf(model).Select(TypeNumber)]);
        List<MemberModel> members = [.. model.InheritedMembers.Concat(model.Members)
            .Where(static member => member.IsListed)
            .OrderBy(static member => member.Number)];
        part.Number(members.Where(static member => member.IsAttribute).Sum(static member => NamesOf(member).Count()));
        part.Number(members.Where(static member => !member.IsAttribute).Sum(static member => NamesOf(member).Count()));
        part.Number(members.Count);
        foreach (MemberModel member in members)
        {
            WriteMember(part, member, MemberFlags.Of(member, members, model.IsElement));
        }

        return part;
    }

    private void WriteMember(TableWriter part, MemberModel member, XmlMemberFlags flags)
    {
        part.Number(member.Number);
        part.Number(member.Slot);
        part.Number((int)KindOf(member.Kind));
        part.Number((int)flags);
        part.InlineText(member.Name.TrimStart('@'));
        part.InlineText(member.NamespaceUri);
        part.InlineText(member.LocalName);
        part.InlineText(member.DefaultValue ?? member.FixedWord);
        WriteScalar(part, member);
        part.Index(TakesObjects(member) ? TypeNumber(member.Type) : -1);
        List<(string LocalName, string NamespaceUri)> names = [.. NamesOf(member)];
        part.Number(names.Count);
        foreach ((string localName, string namespaceUri) in names)
        {
            part.InlineText(namespaceUri);
            part.InlineText(localName);
        }

        if (member.Kind == MemberKind.Items)
        {
            part.Numbers([.. member.ItemNames.Any(name => name.Rank != member.ItemNames[0].Rank) ? member.ItemNames.Where(static name => !name.IsAny).Select(static name => name.Rank) : []]);
        }
    }

    private void WriteScalar(TableWriter part, MemberModel member)
    {
        XmlScalarKind kind = member.Scalar?.Kind ?? XmlScalarKind.None;
        part.Number((int)kind);
        if (kind == XmlScalarKind.Word)
        {
            part.Number(EnumNumber(member.Scalar!.Type));
        }
        else if (kind == XmlScalarKind.Own)
        {
            string scalar = member.Scalar!.Scalar!;
            int number = _ownScalars.IndexOf(scalar);
            part.Number(number < 0 ? _ownScalars.Count : number);
            if (number < 0)
            {
                _ownScalars.Add(scalar);
            }
        }
    }

    // Base types come first, including their interfaces.
    private IEnumerable<string> TypesOf(ClassModel model) => (model.Base is { } name ? TypesOf(_classesByType[name]) : [])
        .Append($"global::{model.Namespace}.{model.Name}")
        .Concat(model.Interfaces)
        .Distinct(StringComparer.Ordinal);

    private static bool TakesObjects(MemberModel member) => member is
    {
        Scalar: null,
        Kind: MemberKind.ObjectElement or MemberKind.NamedElement or MemberKind.RawElement or MemberKind.AnyElements or MemberKind.Items,
        Type: not (RuntimeNames.ElementNode or RuntimeNames.Item),
    };

    private int TypeNumber(string type)
    {
        if (!_typeNumbers.TryGetValue(type, out int number))
        {
            number = _types.Count;
            _typeNumbers.Add(type, number);
            _types.Add(type == RuntimeNames.RawElement ? "*" : type[(type.LastIndexOf('.') + 1)..]);
        }

        return number;
    }

    private static XmlMemberKind KindOf(MemberKind kind) => kind switch
    {
        MemberKind.Attribute => XmlMemberKind.Attribute,
        MemberKind.FixedAttribute => XmlMemberKind.FixedAttribute,
        MemberKind.AnyAttributes => XmlMemberKind.AnyAttributes,
        MemberKind.Text => XmlMemberKind.Text,
        MemberKind.FixedText => XmlMemberKind.FixedText,
        MemberKind.ValueElement or MemberKind.FlagElement => XmlMemberKind.ValueElement,
        MemberKind.FixedElement => XmlMemberKind.FixedElement,
        MemberKind.ObjectElement => XmlMemberKind.Element,
        MemberKind.NamedElement or MemberKind.RawElement or MemberKind.AnyElements => XmlMemberKind.NamedElement,
        MemberKind.Items => XmlMemberKind.Items,
        MemberKind.Group => XmlMemberKind.Group,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "It is not in the table."),
    };

    private static IEnumerable<(string LocalName, string NamespaceUri)> NamesOf(MemberModel member) => member.Kind switch
    {
        MemberKind.Items => member.ItemNames.Where(static name => !name.IsAny).Select(static name => (name.LocalName, name.NamespaceUri)),
        MemberKind.Attribute or MemberKind.FixedAttribute or MemberKind.ValueElement or MemberKind.FlagElement or MemberKind.FixedElement
            or MemberKind.ObjectElement or MemberKind.RawElement => [(member.LocalName, member.NamespaceUri)],
        _ => [],
    };

    private int EnumNumber(string type)
    {
        if (!_enumNumbers.TryGetValue(type, out int number))
        {
            TableWriter part = new();
            part.Number(_enumsByType[type].Members.Count);
            foreach (EnumMemberModel member in _enumsByType[type].Members)
            {
                part.InlineText(member.Word);
            }

            number = _enums.Count;
            _enums.Add(part);
            _enumNumbers.Add(type, number);
        }

        return number;
    }
}
