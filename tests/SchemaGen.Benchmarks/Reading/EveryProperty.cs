using System.Collections;
using System.Reflection;
using SchemaGen.Runtime;

namespace SchemaGen.Benchmarks.Reading;

/// <summary>Asks each property that the schema gives to each object, once, as a program would that shows all of a document.</summary>
internal sealed class EveryProperty
{
    private static readonly MethodInfo MakeGetter = typeof(EveryProperty).GetMethod(nameof(Getter), BindingFlags.NonPublic | BindingFlags.Static)!;

    private readonly Dictionary<Type, Func<object, object?>[]> _getters = [];
    private readonly Stack<object> _pending = [];

    // Kept, so that no compiler may leave out what it is made of.
    private long _found;

    /// <summary>Asks all below an object.</summary>
    public void Ask(XmlElementNode root)
    {
        _pending.Push(root);
        while (_pending.TryPop(out object? next))
        {
            foreach (Func<object, object?> getter in GettersOf(next.GetType()))
            {
                Visit(getter(next));
            }
        }
    }

    private void Visit(object? value)
    {
        switch (value)
        {
            case null or string:
                break;
            case XmlContentNode node:
                _pending.Push(node);
                break;
            case IEnumerable items:
                foreach (object? item in items)
                {
                    Visit(item);
                }

                break;
        }

        _found += value is null ? 0 : 1;
    }

    private Func<object, object?>[] GettersOf(Type type)
    {
        if (!_getters.TryGetValue(type, out Func<object, object?>[]? getters))
        {
            getters = [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(static property => property.DeclaringType!.Assembly != typeof(XmlElementNode).Assembly && property.GetIndexParameters().Length == 0 && property.CanRead)
                .Select(property => (Func<object, object?>)MakeGetter.MakeGenericMethod(type, property.PropertyType).Invoke(null, [property.GetMethod])!)];
            _getters.Add(type, getters);
        }

        return getters;
    }

    private static Func<object, object?> Getter<TNode, TValue>(MethodInfo method)
    {
        Func<TNode, TValue> get = method.CreateDelegate<Func<TNode, TValue>>();
        return node => get((TNode)node);
    }
}
