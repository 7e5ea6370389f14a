using System.Reflection;
using SchemaGen.Runtime;
using SchemaGen.Testing;

namespace SchemaGen.Compiler.Tests.Properties;

/// <summary>The laws that hold for the classes of any schema and for any well-formed document.</summary>
internal static class BindingLaws
{
    private const int MostEdits = 4;

    /// <summary>Returns the first law that the document breaks, or null. The derivatives decide whether the document is valid.</summary>
    public static string? FirstBreach(TypedSchema schema, string document) => FirstBreach(schema, document, schema.IsValidByDerivatives(document));

    /// <summary>Returns the first law that the document breaks, or null. The caller states whether the document is valid.</summary>
    public static string? FirstBreach(TypedSchema schema, string document, bool isValid)
    {
        try
        {
            return OfValidation(schema, document, isValid) ?? OfStrictReading(schema, document, isValid) ?? OfLenientReading(schema, document, isValid);
        }
        catch (Exception exception) when (exception is not XmlValidationException)
        {
            return exception.ToString();
        }
    }

    private static string? OfValidation(TypedSchema schema, string document, bool isValid)
    {
        XmlValidationReport report = schema.Validate(document);
        return report.IsValid == isValid ? null : $"The tables disagree with the derivatives: {Words(report.Errors)}";
    }

    private static string? OfStrictReading(TypedSchema schema, string document, bool isValid)
    {
        XmlElementNode node;
        try
        {
            node = schema.Read(document);
        }
        catch (XmlValidationException exception)
        {
            string report = Words(schema.Validate(document).Errors);
            return isValid ? $"Valid, but not read: {exception}" : Words(exception.Errors) == report ? null : $"Reading tells {Words(exception.Errors)}\nValidating tells {report}";
        }

        return isValid ? OfGraph(node, document, schema) ?? OfEdits(node) ?? OfOneEdit(node, document, schema) ?? OfOneRemoval(node, schema) : "Read, but not valid.";
    }

    private static string? OfLenientReading(TypedSchema schema, string document, bool isValid)
    {
        List<XmlValidationError> errors = [];
        XmlElementNode node;
        try
        {
            node = schema.Read(document, XmlReadOptions.Lenient with { OnError = errors.Add });
        }
        catch (XmlValidationException exception)
        {
            // Lenient reading requires only a known root.
            return exception.Errors.Any(static error => error.Code == XmlErrorCodes.UnexpectedElement && error.Path.LastIndexOf('/') == 0)
                ? null
                : $"Not read leniently: {exception}";
        }

        if (errors.Count == 0 != isValid)
        {
            return $"Lenient reading tells: {Words(errors)}";
        }

        if (Infoset.FirstDifference(document, node.ToXml()) is string difference)
        {
            return $"Read leniently: {difference}\n{node.ToXml()}";
        }

        if (!node.Clone().Equals(node))
        {
            return "A copy of what was read leniently is not equal.";
        }

        // A raw root has no schema, and a root of unknown kind is validated like an element of its class elsewhere.
        bool knowsItsPlace = node is not XmlRawElement && !node.GetType().Name.EndsWith("Unrecognized", StringComparison.Ordinal);
        return !knowsItsPlace || node.Validate().IsValid == isValid ? null : $"What was read leniently has the errors: {Words(node.Validate().Errors)}; the document: {Words(errors)}";
    }

    private static string? OfGraph(XmlElementNode node, string document, TypedSchema schema)
    {
        string written = node.ToXml();
        if (Infoset.FirstDifference(document, written) is string difference)
        {
            return $"{difference}\n{written}";
        }

        if (!node.Validate().IsValid)
        {
            return $"The objects of a valid document have errors: {Words(node.Validate().Errors)}";
        }

        XmlElementNode copy = node.Clone();
        if (copy.GetType() != node.GetType() || !copy.Equals(node) || copy.GetHashCode() != node.GetHashCode() || copy.ToXml() != written)
        {
            return $"A copy is not equal, or is written as\n{copy.ToXml()}";
        }

        return schema.Read(written).Equals(node) ? null : $"What is read again is not equal:\n{written}";
    }

    /// <summary>Each property can be read and set to its own value without changing anything.</summary>
    private static string? OfEdits(XmlElementNode root)
    {
        string before = root.ToXml();
        Queue<object> nodes = new([root]);
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
        while (nodes.TryDequeue(out object? node))
        {
            foreach (PropertyInfo property in seen.Add(node) ? node.GetType().GetProperties().Where(static property => property.GetIndexParameters().Length == 0) : [])
            {
                object? value;
                try
                {
                    value = property.GetValue(node);
                }
                catch (TargetInvocationException exception) when (exception.InnerException is OverflowException)
                {
                    // The C# type cannot hold the value, but the text is available.
                    if (!exception.InnerException.Message.Contains($"'{((XmlContentNode)node).TextOf(property.Name)}'", StringComparison.Ordinal))
                    {
                        return $"The text of {property.Name} is not what is told: {exception.InnerException.Message}";
                    }

                    continue;
                }

                if (property.SetMethod is { IsPublic: true })
                {
                    property.SetValue(node, value);
                }

                foreach (object item in value is IEnumerable<object> items ? items : [value!])
                {
                    if (item is XmlContentNode)
                    {
                        nodes.Enqueue(item);
                    }
                }
            }
        }

        return root.ToXml() is var after && after != before ? $"With all properties set to what they are\n{before}\nbecame\n{after}" : null;
    }

    /// <summary>Changing a value changes only its own text, and restoring the value leaves no trace.</summary>
    private static string? OfOneEdit(XmlElementNode root, string document, TypedSchema schema)
    {
        foreach (XmlElementNode node in root.Descendants().Prepend(root).Where(static node => node is not XmlRawElement).Take(MostEdits))
        {
            PropertyInfo? property = Array.Find(
                node.GetType().GetProperties(),
                property => property.PropertyType == typeof(string) && property.SetMethod is { IsPublic: true } && property.GetValue(node) is string { Length: > 0 });
            if (property?.GetValue(node) is not string value)
            {
                continue;
            }

            property.SetValue(node, value + "x");
            IReadOnlyList<XmlTextChange> changes = root.GetChanges();

            // A comment or a CDATA section splits a text.
            if (changes.Count != 1 && !document.Contains("<!", StringComparison.Ordinal) && !document.Contains("<?", StringComparison.Ordinal))
            {
                return $"{property.Name} = \"{value}x\" makes {changes.Count} changes in {document}";
            }

            string edited = changes.Reverse().Aggregate(document, static (text, change) => text.Remove(change.Offset, change.Length).Insert(change.Offset, change.NewText));
            if (!edited.Contains(root.ToXml(XmlWriteOptions.Unchecked), StringComparison.Ordinal))
            {
                return $"The changes of {property.Name} = \"{value}x\" give\n{edited}\nwhich is not\n{root.ToXml(XmlWriteOptions.Unchecked)}";
            }

            if (OfVerdict(root, schema) is string breach)
            {
                return $"{property.Name} = \"{value}x\": {breach}";
            }

            property.SetValue(node, value);
            if (root.GetChanges() is [XmlTextChange left, ..])
            {
                return $"{property.Name} was set back to \"{value}\", but {left} is left of {document}";
            }
        }

        return null;
    }

    /// <summary>After a child is removed and restored, the objects are as valid as their text.</summary>
    private static string? OfOneRemoval(XmlElementNode root, TypedSchema schema)
    {
        foreach (XmlElementNode node in root.Descendants().Prepend(root).Where(static node => node is not XmlRawElement).Take(MostEdits))
        {
            PropertyInfo? property = Array.Find(
                node.GetType().GetProperties(),
                property => property.PropertyType.IsAssignableTo(typeof(XmlElementNode)) && property.SetMethod is { IsPublic: true } && property.GetValue(node) is not null);
            object? child = property?.GetValue(node);
            property?.SetValue(node, null);
            string? breach = OfVerdict(root, schema);
            property?.SetValue(node, child);
            if ((breach ?? OfVerdict(root, schema)) is string found)
            {
                return $"Without {property?.Name}, or with it again: {found}";
            }
        }

        return null;
    }

    /// <summary>Validating only the changes is as good as validating everything. (A text may also be valid as another class.)</summary>
    private static string? OfVerdict(XmlElementNode root, TypedSchema schema)
    {
        string written = root.ToXml(XmlWriteOptions.Unchecked);
        return !root.Validate().IsValid || schema.Validate(written) is { IsValid: true } ? null : $"the objects are valid, but the text: {Words(schema.Validate(written).Errors)}\n{written}";
    }

    private static string Words(IEnumerable<XmlValidationError> errors) => string.Join("; ", errors.Select(static error => error.ToString()));
}
