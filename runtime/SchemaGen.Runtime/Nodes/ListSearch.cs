namespace SchemaGen.Runtime;

/// <summary>The search for equal items, shared by lists that store nothing themselves.</summary>
internal static class ListSearch
{
    /// <summary>The index of the first item that is equal; -1 if there is none.</summary>
    public static int IndexOf<T>(IReadOnlyList<T> list, T item)
    {
        for (int i = 0; i < list.Count; i++)
        {
            if (EqualityComparer<T>.Default.Equals(list[i], item))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Removes the first item that is equal; false if there is none.</summary>
    public static bool Remove<T>(IList<T> list, T item)
    {
        int index = list.IndexOf(item);
        if (index >= 0)
        {
            list.RemoveAt(index);
        }

        return index >= 0;
    }
}
