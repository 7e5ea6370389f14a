using System.Collections;
using System.Reflection;
using System.Text.Json;
using Scriban.Runtime;
using SchemaGen.Site.Model;

namespace SchemaGen.Site.Rendering;

/// <summary>
/// The model as templates see it: the same names as in JSON. All text is escaped on the way, so that a template cannot forget to; only what this library
/// made as HTML is given as it is.
/// </summary>
/// <param name="escape">Escapes text for the format that the templates write.</param>
/// <param name="escapeCode">Escapes blocks of code for it; null if they are escaped like text.</param>
internal sealed class ScriptModel(Func<string, string> escape, Func<string, string>? escapeCode = null)
{
    private readonly Dictionary<Type, (string Name, PropertyInfo Property)[]> _properties = [];

    /// <summary>A value of the model.</summary>
    public object? Of(object? value) => value switch
    {
        null => null,
        string text => escape(text),
        Markup markup => markup.Html,
        bool or int => value,
        TextBlock { Kind: TextBlock.Code } code when escapeCode is not null => OfRecord(code, escapeCode(code.Text)),
        IEnumerable items => new ScriptArray(items.Cast<object?>().Select(Of)),
        _ => OfRecord(value),
    };

    private ScriptObject OfRecord(TextBlock block, string text)
    {
        ScriptObject script = OfRecord(block);
        script.Remove("text");
        script.SetValue("text", text, readOnly: true);
        return script;
    }

    private ScriptObject OfRecord(object value)
    {
        if (!_properties.TryGetValue(value.GetType(), out (string Name, PropertyInfo Property)[]? properties))
        {
            properties = [.. value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(static property => (JsonNamingPolicy.CamelCase.ConvertName(property.Name), property))];
            _properties.Add(value.GetType(), properties);
        }

        ScriptObject script = [];
        foreach ((string name, PropertyInfo property) in properties)
        {
            script.SetValue(name, Of(property.GetValue(value)), readOnly: true);
        }

        return script;
    }
}
