<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.40.0" styleCategories="LayerConfiguration|Fields|Forms|AttributeTable" readOnly="0">
 <flags>
  <Identifiable>1</Identifiable>
  <Removable>1</Removable>
  <Searchable>1</Searchable>
  <Private>0</Private>
 </flags>
 <fieldConfiguration>
  <field name="fid" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="uuid" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="created" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="changed" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="row_version" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="address_line" configurationFlags="NoFlag">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="logo" configurationFlags="NoFlag">
   <editWidget type="Binary">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="smallest_count" configurationFlags="NoFlag">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowNull" value="false"/>
      <Option type="int" name="Max" value="20"/>
      <Option type="int" name="Min" value="3"/>
      <Option type="int" name="Step" value="1"/>
      <Option type="QString" name="Style" value="SpinBox"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="deletion_months" configurationFlags="NoFlag">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowNull" value="false"/>
      <Option type="int" name="Max" value="120"/>
      <Option type="int" name="Min" value="1"/>
      <Option type="int" name="Step" value="1"/>
      <Option type="QString" name="Style" value="SpinBox"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="web_map_template" configurationFlags="NoFlag">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="price_kwh" configurationFlags="NoFlag">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="double" name="Max" value="1e+09"/>
      <Option type="double" name="Min" value="-1e+09"/>
      <Option type="int" name="Step" value="1"/>
      <Option type="QString" name="Style" value="SpinBox"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="burning_hours" configurationFlags="NoFlag">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="double" name="Max" value="1e+09"/>
      <Option type="double" name="Min" value="-1e+09"/>
      <Option type="int" name="Step" value="1"/>
      <Option type="QString" name="Style" value="SpinBox"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="lamp_cost" configurationFlags="NoFlag">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="double" name="Max" value="1e+09"/>
      <Option type="double" name="Min" value="-1e+09"/>
      <Option type="int" name="Step" value="1"/>
      <Option type="QString" name="Style" value="SpinBox"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="led_watts" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="home_school_m" configurationFlags="NoFlag">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="double" name="Max" value="1e+09"/>
      <Option type="double" name="Min" value="-1e+09"/>
      <Option type="int" name="Step" value="1"/>
      <Option type="QString" name="Style" value="SpinBox"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="home_station_m" configurationFlags="NoFlag">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="double" name="Max" value="1e+09"/>
      <Option type="double" name="Min" value="-1e+09"/>
      <Option type="int" name="Step" value="1"/>
      <Option type="QString" name="Style" value="SpinBox"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="home_stop_m" configurationFlags="NoFlag">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="double" name="Max" value="1e+09"/>
      <Option type="double" name="Min" value="-1e+09"/>
      <Option type="int" name="Step" value="1"/>
      <Option type="QString" name="Style" value="SpinBox"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="home_near_m" configurationFlags="NoFlag">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="double" name="Max" value="1e+09"/>
      <Option type="double" name="Min" value="-1e+09"/>
      <Option type="int" name="Step" value="1"/>
      <Option type="QString" name="Style" value="SpinBox"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="home_least_m2" configurationFlags="NoFlag">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="double" name="Max" value="1e+09"/>
      <Option type="double" name="Min" value="-1e+09"/>
      <Option type="int" name="Step" value="1"/>
      <Option type="QString" name="Style" value="SpinBox"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="home_one_m2" configurationFlags="NoFlag">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="double" name="Max" value="1e+09"/>
      <Option type="double" name="Min" value="-1e+09"/>
      <Option type="int" name="Step" value="1"/>
      <Option type="QString" name="Style" value="SpinBox"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="home_each_m2" configurationFlags="NoFlag">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="double" name="Max" value="1e+09"/>
      <Option type="double" name="Min" value="-1e+09"/>
      <Option type="int" name="Step" value="1"/>
      <Option type="QString" name="Style" value="SpinBox"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="home_largest_m2" configurationFlags="NoFlag">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="double" name="Max" value="1e+09"/>
      <Option type="double" name="Min" value="-1e+09"/>
      <Option type="int" name="Step" value="1"/>
      <Option type="QString" name="Style" value="SpinBox"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="home_storeys" configurationFlags="NoFlag">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="double" name="Max" value="1e+09"/>
      <Option type="double" name="Min" value="-1e+09"/>
      <Option type="int" name="Step" value="1"/>
      <Option type="QString" name="Style" value="SpinBox"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="population" configurationFlags="NoFlag">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="population_source" configurationFlags="NoFlag">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
 </fieldConfiguration>
 <aliases>
  <alias name="" field="fid" index="0"/>
  <alias name="Nyckel" field="uuid" index="1"/>
  <alias name="Skapad" field="created" index="2"/>
  <alias name="Ändrad" field="changed" index="3"/>
  <alias name="Version" field="row_version" index="4"/>
  <alias name="Adressrad på utskrifter" field="address_line" index="5"/>
  <alias name="Logotyp (PNG)" field="logo" index="6"/>
  <alias name="Minsta antal som redovisas" field="smallest_count" index="7"/>
  <alias name="Månader till gallring" field="deletion_months" index="8"/>
  <alias name="Länk till webbkarta" field="web_map_template" index="9"/>
  <alias name="Elpris (kr/kWh)" field="price_kwh" index="10"/>
  <alias name="Brinntimmar per år" field="burning_hours" index="11"/>
  <alias name="Kostnad per bytt lampa (kr)" field="lamp_cost" index="12"/>
  <alias name="LED-effekt per lumen" field="led_watts" index="13"/>
  <alias name="Längsta väg till skola (m)" field="home_school_m" index="14"/>
  <alias name="Längsta väg till station (m)" field="home_station_m" index="15"/>
  <alias name="Längsta väg till hållplats (m)" field="home_stop_m" index="16"/>
  <alias name="Längsta väg från hus till gångväg (m)" field="home_near_m" index="17"/>
  <alias name="Minsta bostad (m² på marken)" field="home_least_m2" index="18"/>
  <alias name="En bostad upp till (m² på marken)" field="home_one_m2" index="19"/>
  <alias name="Större: en bostad för varje (m²)" field="home_each_m2" index="20"/>
  <alias name="Största byggnad med bostäder (m²)" field="home_largest_m2" index="21"/>
  <alias name="Våningar där antal saknas" field="home_storeys" index="22"/>
  <alias name="Befolkning efter kön och ålder" field="population" index="23"/>
  <alias name="Källa till befolkningen" field="population_source" index="24"/>
 </aliases>
 <splitPolicies>
  <policy field="fid" policy="Duplicate"/>
  <policy field="uuid" policy="Duplicate"/>
  <policy field="created" policy="Duplicate"/>
  <policy field="changed" policy="Duplicate"/>
  <policy field="row_version" policy="Duplicate"/>
  <policy field="address_line" policy="Duplicate"/>
  <policy field="logo" policy="Duplicate"/>
  <policy field="smallest_count" policy="Duplicate"/>
  <policy field="deletion_months" policy="Duplicate"/>
  <policy field="web_map_template" policy="Duplicate"/>
  <policy field="price_kwh" policy="Duplicate"/>
  <policy field="burning_hours" policy="Duplicate"/>
  <policy field="lamp_cost" policy="Duplicate"/>
  <policy field="led_watts" policy="Duplicate"/>
  <policy field="home_school_m" policy="Duplicate"/>
  <policy field="home_station_m" policy="Duplicate"/>
  <policy field="home_stop_m" policy="Duplicate"/>
  <policy field="home_near_m" policy="Duplicate"/>
  <policy field="home_least_m2" policy="Duplicate"/>
  <policy field="home_one_m2" policy="Duplicate"/>
  <policy field="home_each_m2" policy="Duplicate"/>
  <policy field="home_largest_m2" policy="Duplicate"/>
  <policy field="home_storeys" policy="Duplicate"/>
  <policy field="population" policy="Duplicate"/>
  <policy field="population_source" policy="Duplicate"/>
 </splitPolicies>
 <duplicatePolicies>
  <policy field="fid" policy="Duplicate"/>
  <policy field="uuid" policy="Duplicate"/>
  <policy field="created" policy="Duplicate"/>
  <policy field="changed" policy="Duplicate"/>
  <policy field="row_version" policy="Duplicate"/>
  <policy field="address_line" policy="Duplicate"/>
  <policy field="logo" policy="Duplicate"/>
  <policy field="smallest_count" policy="Duplicate"/>
  <policy field="deletion_months" policy="Duplicate"/>
  <policy field="web_map_template" policy="Duplicate"/>
  <policy field="price_kwh" policy="Duplicate"/>
  <policy field="burning_hours" policy="Duplicate"/>
  <policy field="lamp_cost" policy="Duplicate"/>
  <policy field="led_watts" policy="Duplicate"/>
  <policy field="home_school_m" policy="Duplicate"/>
  <policy field="home_station_m" policy="Duplicate"/>
  <policy field="home_stop_m" policy="Duplicate"/>
  <policy field="home_near_m" policy="Duplicate"/>
  <policy field="home_least_m2" policy="Duplicate"/>
  <policy field="home_one_m2" policy="Duplicate"/>
  <policy field="home_each_m2" policy="Duplicate"/>
  <policy field="home_largest_m2" policy="Duplicate"/>
  <policy field="home_storeys" policy="Duplicate"/>
  <policy field="population" policy="Duplicate"/>
  <policy field="population_source" policy="Duplicate"/>
 </duplicatePolicies>
 <defaults>
  <default expression="" field="fid" applyOnUpdate="0"/>
  <default expression="uuid('WithoutBraces')" field="uuid" applyOnUpdate="0"/>
  <default expression="now()" field="created" applyOnUpdate="0"/>
  <default expression="now()" field="changed" applyOnUpdate="1"/>
  <default expression="coalesce(&quot;row_version&quot;, 0) + 1" field="row_version" applyOnUpdate="1"/>
  <default expression="" field="address_line" applyOnUpdate="0"/>
  <default expression="" field="logo" applyOnUpdate="0"/>
  <default expression="" field="smallest_count" applyOnUpdate="0"/>
  <default expression="" field="deletion_months" applyOnUpdate="0"/>
  <default expression="" field="web_map_template" applyOnUpdate="0"/>
  <default expression="" field="price_kwh" applyOnUpdate="0"/>
  <default expression="" field="burning_hours" applyOnUpdate="0"/>
  <default expression="" field="lamp_cost" applyOnUpdate="0"/>
  <default expression="" field="led_watts" applyOnUpdate="0"/>
  <default expression="" field="home_school_m" applyOnUpdate="0"/>
  <default expression="" field="home_station_m" applyOnUpdate="0"/>
  <default expression="" field="home_stop_m" applyOnUpdate="0"/>
  <default expression="" field="home_near_m" applyOnUpdate="0"/>
  <default expression="" field="home_least_m2" applyOnUpdate="0"/>
  <default expression="" field="home_one_m2" applyOnUpdate="0"/>
  <default expression="" field="home_each_m2" applyOnUpdate="0"/>
  <default expression="" field="home_largest_m2" applyOnUpdate="0"/>
  <default expression="" field="home_storeys" applyOnUpdate="0"/>
  <default expression="" field="population" applyOnUpdate="0"/>
  <default expression="" field="population_source" applyOnUpdate="0"/>
 </defaults>
 <constraints>
  <constraint unique_strength="0" exp_strength="0" field="fid" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="1" exp_strength="0" field="uuid" notnull_strength="1" constraints="3"/>
  <constraint unique_strength="0" exp_strength="0" field="created" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="changed" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="row_version" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="address_line" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="logo" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="smallest_count" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="deletion_months" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="web_map_template" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="price_kwh" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="burning_hours" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="lamp_cost" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="led_watts" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="home_school_m" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="home_station_m" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="home_stop_m" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="home_near_m" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="home_least_m2" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="home_one_m2" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="home_each_m2" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="home_largest_m2" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="home_storeys" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="population" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="population_source" notnull_strength="0" constraints="0"/>
 </constraints>
 <constraintExpressions>
  <constraint desc="" field="fid" exp=""/>
  <constraint desc="" field="uuid" exp=""/>
  <constraint desc="" field="created" exp=""/>
  <constraint desc="" field="changed" exp=""/>
  <constraint desc="" field="row_version" exp=""/>
  <constraint desc="" field="address_line" exp=""/>
  <constraint desc="" field="logo" exp=""/>
  <constraint desc="" field="smallest_count" exp=""/>
  <constraint desc="" field="deletion_months" exp=""/>
  <constraint desc="" field="web_map_template" exp=""/>
  <constraint desc="" field="price_kwh" exp=""/>
  <constraint desc="" field="burning_hours" exp=""/>
  <constraint desc="" field="lamp_cost" exp=""/>
  <constraint desc="" field="led_watts" exp=""/>
  <constraint desc="" field="home_school_m" exp=""/>
  <constraint desc="" field="home_station_m" exp=""/>
  <constraint desc="" field="home_stop_m" exp=""/>
  <constraint desc="" field="home_near_m" exp=""/>
  <constraint desc="" field="home_least_m2" exp=""/>
  <constraint desc="" field="home_one_m2" exp=""/>
  <constraint desc="" field="home_each_m2" exp=""/>
  <constraint desc="" field="home_largest_m2" exp=""/>
  <constraint desc="" field="home_storeys" exp=""/>
  <constraint desc="" field="population" exp=""/>
  <constraint desc="" field="population_source" exp=""/>
 </constraintExpressions>
 <expressionfields/>
 <attributetableconfig sortOrder="0" sortExpression="" actionWidgetStyle="dropDown">
  <columns>
   <column type="field" name="fid" hidden="1" width="-1"/>
   <column type="field" name="uuid" hidden="1" width="-1"/>
   <column type="field" name="created" hidden="1" width="-1"/>
   <column type="field" name="changed" hidden="1" width="-1"/>
   <column type="field" name="row_version" hidden="1" width="-1"/>
   <column type="field" name="address_line" hidden="0" width="-1"/>
   <column type="field" name="logo" hidden="0" width="-1"/>
   <column type="field" name="smallest_count" hidden="0" width="-1"/>
   <column type="field" name="deletion_months" hidden="0" width="-1"/>
   <column type="field" name="web_map_template" hidden="0" width="-1"/>
   <column type="field" name="price_kwh" hidden="0" width="-1"/>
   <column type="field" name="burning_hours" hidden="0" width="-1"/>
   <column type="field" name="lamp_cost" hidden="0" width="-1"/>
   <column type="field" name="led_watts" hidden="1" width="-1"/>
   <column type="field" name="home_school_m" hidden="0" width="-1"/>
   <column type="field" name="home_station_m" hidden="0" width="-1"/>
   <column type="field" name="home_stop_m" hidden="0" width="-1"/>
   <column type="field" name="home_near_m" hidden="0" width="-1"/>
   <column type="field" name="home_least_m2" hidden="0" width="-1"/>
   <column type="field" name="home_one_m2" hidden="0" width="-1"/>
   <column type="field" name="home_each_m2" hidden="0" width="-1"/>
   <column type="field" name="home_largest_m2" hidden="0" width="-1"/>
   <column type="field" name="home_storeys" hidden="0" width="-1"/>
   <column type="field" name="population" hidden="0" width="-1"/>
   <column type="field" name="population_source" hidden="0" width="-1"/>
   <column type="actions" hidden="1" width="-1"/>
  </columns>
 </attributetableconfig>
 <conditionalstyles>
  <rowstyles/>
  <fieldstyles/>
 </conditionalstyles>
 <storedexpressions/>
 <editform tolerant="1"></editform>
 <editforminit/>
 <editforminitcodesource>0</editforminitcodesource>
 <editforminitfilepath></editforminitfilepath>
 <editforminitcode><![CDATA[]]></editforminitcode>
 <featformsuppress>0</featformsuppress>
 <editorlayout>tablayout</editorlayout>
 <attributeEditorForm>
  <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
   <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
  </labelStyle>
  <attributeEditorContainer type="Tab" groupBox="0" visibilityExpressionEnabled="0" name="Uppgifter" visibilityExpression="" showLabel="1" collapsedExpressionEnabled="0" collapsed="0" verticalStretch="0" columnCount="1" collapsedExpression="" horizontalStretch="0">
   <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
    <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
   </labelStyle>
   <attributeEditorField name="address_line" showLabel="1" verticalStretch="0" index="5" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="logo" showLabel="1" verticalStretch="0" index="6" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="smallest_count" showLabel="1" verticalStretch="0" index="7" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="deletion_months" showLabel="1" verticalStretch="0" index="8" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="web_map_template" showLabel="1" verticalStretch="0" index="9" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="price_kwh" showLabel="1" verticalStretch="0" index="10" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="burning_hours" showLabel="1" verticalStretch="0" index="11" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="lamp_cost" showLabel="1" verticalStretch="0" index="12" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="home_school_m" showLabel="1" verticalStretch="0" index="14" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="home_station_m" showLabel="1" verticalStretch="0" index="15" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="home_stop_m" showLabel="1" verticalStretch="0" index="16" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="home_near_m" showLabel="1" verticalStretch="0" index="17" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="home_least_m2" showLabel="1" verticalStretch="0" index="18" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="home_one_m2" showLabel="1" verticalStretch="0" index="19" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="home_each_m2" showLabel="1" verticalStretch="0" index="20" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="home_largest_m2" showLabel="1" verticalStretch="0" index="21" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="home_storeys" showLabel="1" verticalStretch="0" index="22" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="population" showLabel="1" verticalStretch="0" index="23" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="population_source" showLabel="1" verticalStretch="0" index="24" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
  </attributeEditorContainer>
  <attributeEditorContainer type="Tab" groupBox="0" visibilityExpressionEnabled="0" name="Teknik" visibilityExpression="" showLabel="1" collapsedExpressionEnabled="0" collapsed="0" verticalStretch="0" columnCount="1" collapsedExpression="" horizontalStretch="0">
   <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
    <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
   </labelStyle>
   <attributeEditorField name="uuid" showLabel="1" verticalStretch="0" index="1" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="created" showLabel="1" verticalStretch="0" index="2" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="changed" showLabel="1" verticalStretch="0" index="3" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="row_version" showLabel="1" verticalStretch="0" index="4" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="led_watts" showLabel="1" verticalStretch="0" index="13" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
  </attributeEditorContainer>
 </attributeEditorForm>
 <editable/>
 <labelOnTop/>
 <reuseLastValue/>
 <dataDefinedFieldProperties/>
 <widgets/>
 <previewExpression>"address_line"</previewExpression>
 <layerGeometryType>4</layerGeometryType>
</qgis>
